#!/usr/bin/env bash
# eSpeak NG 1.52.0 (in espeakng-loader 0.2.4, PyPI), Danish: »-5,2« is read aloud as »fem komma to«, so that a loss is a gain.
#
# A good guess: a number with the minus of the keyboard before it is said with »minus«, as in English, German, Swedish and
# Norwegian; the Danish voice says »plus« of +5, and reads 1.600,50 and »3. marts« as Danes do.
# Seen: the hyphen is passed over: -5 and 5 are the same sounds, alone and in a sentence (»Ændring: -5,2 mio. kr.«). Of the true
# minus (U+2212) it is said, though in English. So who hears a table of results by this voice hears each of them above nought,
# while all who read it see the sign, and a test in English says that all is well.
# Known: how Spanish reads the hyphen of spans (github.com/espeak-ng/espeak-ng/pull/569); of Danish no issue was found.
# Cure: write − (U+2212) before numbers on pages, or the word.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check espeakng-loader==0.2.4
"$work/venv/bin/python" - <<'PY'
import ctypes
import sys

import espeakng_loader

SYNCHRONOUS, UTF8, PLAIN = 2, 1, 0
speak = ctypes.CDLL(espeakng_loader.get_library_path())
speak.espeak_Info.restype = speak.espeak_TextToPhonemes.restype = ctypes.c_char_p
speak.espeak_Initialize(SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)


def sounds(text, voice="da"):
    speak.espeak_SetVoiceByName(voice.encode())
    rest = ctypes.c_void_p(ctypes.cast(ctypes.create_string_buffer(text.encode()), ctypes.c_void_p).value)
    return (speak.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, PLAIN) or b"").decode().strip()


version = speak.espeak_Info(None).decode()
silent = [sounds("-5") == sounds("5"), sounds("-5,2") == sounds("5,2")]
said = {voice: sounds("-5", voice) != sounds("5", voice) for voice in ("en", "de", "sv", "nb")}
print("eSpeak NG", version, "Danish:", [sounds(text) for text in ("5,2", "-5,2", "\u22125,2", "+5")])
print("the same with and without a hyphen:", silent, "- told apart in:", said)
same = version == "1.52.0" and all(silent) and all(said.values())
same = same and "minus" not in sounds("-5,2") and sounds("\u22125,2") != sounds("5,2") and sounds("+5") != sounds("5")
sys.exit(0 if same else "changed: the sign is said, or no longer said, otherwise")
PY
# Output seen: eSpeak NG 1.52.0 Danish: ["f'?Em _k,Vm&: t'o", "f'?Em _k,Vm&: t'o", "(en)m'aIn@s(da) f'?Em _k,Vm&: t'o", "pl'us
#     f'?Em"]
#   the same with and without a hyphen: [True, True] - told apart in: {'en': True, 'de': True, 'sv': True, 'nb': True}
