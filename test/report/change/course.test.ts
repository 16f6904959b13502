/** What a reviewer reads of severities that are gone or new, and of a course that differs though each level is called when it was. */
import { describe, expect, test } from 'vitest';
import { renderDiff } from '#report/change/markdown.ts';
import { verdictOf } from '#report/change/diff.ts';
import { compareTexts, editText, textOf } from '../../compare/edits.ts';

const SERVICE = textOf('service-24x7');
const severity = (id: string): string =>
  SERVICE.split(/^(?= {2}- id: sev|^roles:)/m).find((part) => part.startsWith(`  - id: ${id}\n`)) ?? '';
const WITHOUT_MINOR = editText(SERVICE, [severity('sev3'), '']);
const WITHOUT_MAJOR = editText(
  SERVICE,
  [severity('sev2'), ''],
  ['severities: [sev1, sev2]', 'severities: [sev1]'],
  ['{ var: severity.id }, sev2]', '{ var: severity.id }, sev1]'],
);

describe('a severity that is gone', () => {
  test('is compared with that which its incidents become: they are called sooner', () => {
    const diff = compareTexts(SERVICE, WITHOUT_MINOR);
    const { sentence, safe } = verdictOf(diff);
    expect(safe).toBe(true);
    expect(sentence).toContain('Calls people sooner: sev3 (now sev2) reaches Second responder at 15m instead of 4h');
    const text = renderDiff(diff);
    expect(text).toContain(
      '- `sev3` is gone: its incidents become `sev2`. Compared is one that is `sev3` before and `sev2` after.',
    );
    expect(text).toContain('| `sev3` (now `sev2`) | Second responder | 4h → **15m** |');
    expect(text).not.toContain('not called');
  });

  test('they are called later', () => {
    const { sentence, safe } = verdictOf(compareTexts(SERVICE, WITHOUT_MAJOR));
    expect(safe).toBe(false);
    expect(sentence).toContain('Makes incidents less severe: sev2 becomes sev3.');
    expect(sentence).toContain('Calls people later: sev2 (now sev3) reaches Second responder at 4h instead of 15m');
  });

  test('and that no rule gave anybody has nothing that is compared with it', () => {
    const by = 'when: { and: [{ var: is.data-at-risk }, { "!": { var: is.data-at-risk } }] }';
    const before = editText(SERVICE, [
      'severities:\n',
      `severities:\n  - { id: sev0, label: sev0, ${by}, acknowledge-within: 1m, update-every: 10m }\n`,
    ]);
    const text = renderDiff(compareTexts(before, SERVICE));
    expect(text).toContain('- `sev0` is gone: what its incidents become depends on who sets it.');
    expect(text).not.toContain('| `sev0`');
  });
});

test('severities in another order are more severe or less severe than each other by neither policy alone', () => {
  const [major, critical] = [severity('sev2'), severity('sev1')];
  const turned = editText(SERVICE, [major, ''], [critical, `${major}${critical}`]);
  const { sentence, safe } = verdictOf(compareTexts(SERVICE, turned));
  expect(safe).toBe(false);
  expect(sentence).toMatch(/^Ranks severities in another order, by which sev1 becomes sev2\./);
  expect(sentence).not.toMatch(/(?:more|less) severe/);
});

test('a severity that is new is compared with that which its incidents had', () => {
  const diff = compareTexts(WITHOUT_MINOR, SERVICE);
  expect(verdictOf(diff).sentence).toContain(
    'Calls people later: sev3 (before sev2) reaches Second responder at 4h instead of 15m',
  );
  expect(renderDiff(diff)).toContain(
    '- `sev3` is new: its incidents were `sev2`. Compared is one that is `sev2` before and `sev3` after.',
  );
});

test('a severity in the place of another is told once, and nobody is called otherwise', () => {
  const after = editText(SERVICE.replaceAll('sev2', 'major'), [
    'when: { var: is.customer-facing }\n',
    'when: { "!!": { var: is.customer-facing } }\n',
  ]);
  const diff = compareTexts(SERVICE, after);
  expect(verdictOf(diff).sentence).toContain('Gives incidents a new severity: sev2 becomes major.');
  const text = renderDiff(diff);
  expect(text).toContain(
    '- `sev2` is gone: its incidents become `major`. Compared is one that is `sev2` before and `major` after: nobody is called otherwise.',
  );
  expect(text).not.toContain('is new');
  expect(text).not.toContain('| Severity |');
});

test('nobody is called instead of themselves where only the name and the label of a level change', () => {
  const after = SERVICE.replaceAll('Second responder', 'Second line').replace('escalation: 2', 'line: 2');
  const text = renderDiff(compareTexts(SERVICE, after));
  expect(text).toContain('for `Second line` instead of `Second responder`');
  expect(text).not.toMatch(/(`\w+`) is called instead of \1/);
});

describe('a course that differs though each level is called when it was', () => {
  const linesOf = (...edits: readonly (readonly [string, string])[]): readonly string[] =>
    renderDiff(compareTexts(SERVICE, editText(SERVICE, ...edits)))
      .split('\n')
      .filter((line) => line.includes('each level is called when it was'));

  test('says when the same is done instead', () => {
    const edit = ['acknowledge-within: 5m', 'acknowledge-within: 10m'] as const;
    expect(linesOf(edit)).toEqual([
      '- `sev2`: each level is called when it was, but `ivan` is called at 4h10m instead of 4h5m (`unacknowledged`, `sev1`, level 4).',
    ]);
    expect(verdictOf(compareTexts(SERVICE, editText(SERVICE, edit))).sentence).toContain(
      'An incident that nobody answers takes another course: sev2 from 4h5m on.',
    );
  });

  test('says who is called instead', () => {
    expect(linesOf(['who: [ivan]', 'who: [grace]'])[0]).toBe(
      '- `sev1`: each level is called when it was, but at 15m `grace` is called instead of `ivan` (`unacknowledged`, `commander-for-critical`, level 4).',
    );
  });

  test('says what is done no more', () => {
    expect(linesOf(['limit: 8\n    do: { escalate: next }', 'limit: 7\n    do: { escalate: next }'])[0]).toBe(
      '- `sev1`: each level is called when it was, but at 40m `ivan` is no longer called (`unacknowledged`, level 4).',
    );
  });

  test('says that a severity no longer goes up, where nobody is called for it', () => {
    const rise = /  - id: long-running\n[^]*?(?=  - id: )/.exec(SERVICE)?.[0] ?? '';
    expect(linesOf([rise, ''])).toEqual([
      '- `sev2`: each level is called when it was, but at 4h the severity no longer becomes `sev1` (`long-running`, `sev1`, level 4).',
    ]);
  });

  test('says once what is the same in several severities', () => {
    const quiet =
      '  - { id: quiet, reason: Silence., when: { ">=": [{ var: elapsed.since-declared }, { duration: 2m }] }, do: { mention: executive } }\n';
    expect(linesOf(['  - id: passed-around\n', `${quiet}  - id: passed-around\n`])[0]).toBe(
      '- `sev1`, `sev2` and `sev3`: each level is called when it was, but `ivan` is mentioned at 2m as well (`quiet`, level 1).',
    );
  });
});
