import sys
sys.path.insert(0, "/tmp/nasty")
import pytest, json
from tests.builders import settings_of, write_files, case_text
from builder.shell.build import survey
from builder.stages.render.form import COMMAND_LINE_ONLY
from tests.form.test_agreement import shared_form, _publish  # noqa
pytestmark = pytest.mark.browser
JS = """([text, name]) => { try { return caseForm.check(text, name).problems.map(p => [p.span.line, p.span.column, p.code, p.message, p.advice]); } catch (e) { return [[0,0,"EXC",String(e && e.stack || JSON.stringify(e)),""]]; } }"""
def test_all(shared_form, tmp_path):
    import cases, priv, sem
    out = []
    allc = {**cases.C, **priv.C, **sem.C}
    n = 0
    for name, (files, _) in allc.items():
        if list(files) != ["cases/nasty.md"]: continue
        data = files["cases/nasty.md"]
        if isinstance(data, bytes):
            try: data = data.decode("utf-8")
            except UnicodeDecodeError: continue
        root = tmp_path / f"n{n}"; n += 1
        content = write_files(root / "content", {"cases/nasty.md": data})
        if n == 1: _publish(shared_form, content)
        else: shared_form.page.evaluate("(told) => { Object.assign(caseForm.data, told); }", {"world": {"cases": ["nasty"], "guides": [], "initiatives": [], "surveys": []}, "alike": []})
        found = [[p.span.line, p.span.column, p.code, p.message, p.advice] for p in survey(settings_of(content)).problems if p.code not in COMMAND_LINE_ONLY]
        told = [p for p in shared_form.page.evaluate(JS, [data, "nasty.md"]) if p[2] not in COMMAND_LINE_ONLY]
        if sorted(map(str, found)) != sorted(map(str, told)):
            a = [x for x in found if x not in told][:3]; b = [x for x in told if x not in found][:3]
            out.append((name, len(found), len(told), a, b))
    json.dump(out, open("/tmp/nasty/cmp.json", "w"), ensure_ascii=False, indent=1)
    print(n, len(out))
