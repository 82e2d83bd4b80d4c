; The installer for Windows: for one user, without administrator, from the bundle that bundle/build.py makes on Windows.
;
;   makensis -DVERSION=0.1.0 -DBUNDLE=<dist/lodestone> -DICONS=<icons> -DLICENCE=<LICENSE> -DOUT=<file.exe> lodestone.nsi
;   lodestone-0.1.0.exe /S [/D=C:\folder]      installs in silence; uninstall.exe /S removes in silence

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"

Name "Lodestone"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Lodestone"
InstallDirRegKey HKCU "Software\Lodestone" "InstallDir"
BrandingText "Lodestone ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Lodestone"
VIAddVersionKey "FileDescription" "Lodestone installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Lodestone authors, MIT License"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lodestone"
!define CLASSES "Software\Classes"
!define PROGRAM "$INSTDIR\lodestone-window.exe"

!define MUI_ICON "${ICONS}/lodestone.ico"
!define MUI_UNICON "${ICONS}/lodestone.ico"
!define MUI_FINISHPAGE_RUN "${PROGRAM}"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "German"

!macro OpenWith EXTENSION
  WriteRegStr HKCU "${CLASSES}\Applications\lodestone-window.exe\SupportedTypes" "${EXTENSION}" ""
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "Lodestone.Table" ""
!macroend

!macro NoLongerWith EXTENSION
  DeleteRegValue HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "Lodestone.Table"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "Lodestone needs 64-bit Windows." /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Section "Lodestone"
  ; Files of an older version must not stay beside new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  File "${ICONS}/lodestone-case.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Lodestone.lnk" "${PROGRAM}"

  ; Cases belong to Lodestone; tables get it under "Open with" and keep the program they have.
  WriteRegStr HKCU "${CLASSES}\.lodestone" "" "Lodestone.Case"
  WriteRegStr HKCU "${CLASSES}\.lodestone" "Content Type" "application/x-lodestone-case"
  WriteRegStr HKCU "${CLASSES}\Lodestone.Case" "" "Lodestone case"
  WriteRegStr HKCU "${CLASSES}\Lodestone.Case\DefaultIcon" "" "$INSTDIR\lodestone-case.ico"
  WriteRegStr HKCU "${CLASSES}\Lodestone.Case\shell\open\command" "" '"${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Lodestone.Table" "" "Bill of materials"
  WriteRegStr HKCU "${CLASSES}\Lodestone.Table\shell\open\command" "" '"${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\lodestone-window.exe" "FriendlyAppName" "Lodestone"
  WriteRegStr HKCU "${CLASSES}\Applications\lodestone-window.exe\shell\open\command" "" '"${PROGRAM}" "%1"'
  !insertmacro OpenWith ".csv"
  !insertmacro OpenWith ".xlsx"
  !insertmacro OpenWith ".xlsm"
  !insertmacro OpenWith ".xls"
  !insertmacro OpenWith ".ods"

  WriteRegStr HKCU "Software\Lodestone" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Lodestone"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Lodestone authors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\Lodestone.lnk"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\lodestone.exe"
  Delete "$INSTDIR\lodestone-window.exe"
  Delete "$INSTDIR\lodestone-case.ico"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  ; The folder itself only when nothing of the user's is in it.
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${CLASSES}\.lodestone"
  DeleteRegKey HKCU "${CLASSES}\Lodestone.Case"
  DeleteRegKey HKCU "${CLASSES}\Lodestone.Table"
  DeleteRegKey HKCU "${CLASSES}\Applications\lodestone-window.exe"
  !insertmacro NoLongerWith ".csv"
  !insertmacro NoLongerWith ".xlsx"
  !insertmacro NoLongerWith ".xlsm"
  !insertmacro NoLongerWith ".xls"
  !insertmacro NoLongerWith ".ods"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Lodestone"
  ${RefreshShellIcons}
SectionEnd
