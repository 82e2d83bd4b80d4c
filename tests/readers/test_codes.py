"""Countries and currencies as files write them."""

import pytest

from desktop_app.readers.codes import country, currency


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CN", "CN"),
        ("cn", "CN"),
        ("CHN", "CN"),
        ("China", "CN"),
        ("PRC", "CN"),
        ("P.R.C.", "CN"),
        ("PR China", "CN"),
        ("China (mainland)", "CN"),
        ("Mainland China", "CN"),
        ("中国", "CN"),
        ("中國大陸", "CN"),
        ("中国制造", "CN"),
        ("Made in China", "CN"),
        ("Chine", "CN"),
        ("Chiny", "CN"),
        ("Китай", "CN"),
        ("CN - China", "CN"),
        ("Taiwan", "TW"),
        ("Taiwan, China", "TW"),
        ("Taiwan (China)", "TW"),
        ("中国台湾", "TW"),
        ("Republic of China", "TW"),
        ("Hong Kong SAR", "HK"),
        ("中国香港", "HK"),
        ("Macau", "MO"),
        ("Deutschland", "DE"),
        ("ドイツ", "DE"),
        ("Republik Korea", "KR"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("États-Unis", "US"),
        ("Stany Zjednoczone", "US"),
        ("Großbritannien", "GB"),
        ("UK", "GB"),
        ("NO", "NO"),
    ],
)
def test_countries(text, code):
    assert country(text) == code


@pytest.mark.parametrize("text", ["", "n/a", "-", "unknown", "未知", "TBD", "?"])
def test_an_origin_that_is_stated_to_be_unknown(text):
    assert country(text) == ""


@pytest.mark.parametrize(
    "text", ["NA", "CN/JP", "EU", "Europe", "various", "XX", "Chinatown", "CN - Japan", "0.5", "not China"]
)
def test_what_names_no_single_country_is_not_understood(text):
    assert country(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("EUR", "EUR"),
        ("eur", "EUR"),
        ("€", "EUR"),
        ("Euro", "EUR"),
        ("RMB", "CNY"),
        ("人民币", "CNY"),
        ("US$", "USD"),
        ("$", "$"),
        ("￥", "¥"),
        ("zł", "PLN"),
        ("руб.", "RUB"),
        ("", ""),
        ("n/a", ""),
    ],
)
def test_currencies(text, code):
    assert currency(text) == code


def test_what_is_no_currency():
    assert currency("coins") is None
