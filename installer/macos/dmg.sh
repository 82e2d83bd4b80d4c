#!/usr/bin/env bash
# Packs Lodestone.app, made by `python3 installer/bundle/build.py` on macOS, into a disk image to drag it from.
#
#   installer/macos/dmg.sh [WORK] [IDENTITY]
#
# With an identity of the keychain ("Developer ID Application: …") the application is signed for the hardened runtime; the
# image is then sent to Apple by `xcrun notarytool submit … --wait` and `xcrun stapler staple …`.
set -euo pipefail
work=${1:-${TMPDIR:-/tmp}/lodestone-bundle}
identity=${2:--}
app=$work/dist/Lodestone.app
version=$(/usr/libexec/PlistBuddy -c 'Print CFBundleShortVersionString' "$app/Contents/Info.plist")
image=$work/lodestone-$version.dmg
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

codesign --force --deep --options runtime --sign "$identity" \
    --entitlements "$(dirname "$0")/entitlements.plist" "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/lodestone" --self-test
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname "Lodestone $version" -srcfolder "$staging" -fs HFS+ -format UDZO -ov "$image"
echo "$image"
