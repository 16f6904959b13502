/** Steps of a reach and channels in the coverage of policy tests, and the mistakes that could be in them. */
import { describe, expect, test } from 'vitest';
import { coverageOf, mutationsOf, readTests, type TestFile } from '#cases/index.ts';
import { parseYaml } from '#policy/index.ts';
import { coverageLines } from '#report/change/coverage.ts';
import { printCoverage } from '#report/coverage.ts';
import { styleOf } from '#report/text/terminal.ts';
import { POLICY, policyOf } from '../engine/delivery/world.ts';

function testsOf(...entries: readonly string[]): TestFile {
  const read = readTests(
    `version: 1
people: { alice: write, bob: write, carol: write, dora: write, rita: write }
cases:
  - name: nobody answers
    declared: 2026-11-28T03:00:00Z
    incident: { author: rita, labels: [incident, urgent] }
    story: [${entries.join(', ')}]
`,
    'p.test.yml',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}
const YAML = parseYaml(POLICY, 'p.yml');
const coverWays = (...entries: readonly string[]) => coverageOf(policyOf(), YAML, testsOf(...entries));

const LONG = [
  '{ at: 1m59s, expect: { sent: [war-room, alice by mail, alice by text] } }',
  '{ at: 2m, expect: { sent: [alice by phone] } }',
  '{ at: 4m59s, expect: { sent: [] } }',
  '{ at: 5m, expect: { sent: [alice by phone] } }',
];

describe('coverage', () => {
  const { ways } = coverWays(LONG[0] ?? '');

  test('names each step and each channel, and the case that first used it', () => {
    expect(ways.map(({ name, by }) => `${name}: ${by ?? '–'}`)).toEqual([
      'reach urgent, mail and text after 0m: nobody answers',
      'reach urgent, phone after 2m: –',
      'reach urgent, phone and push after 5m: –',
      'reach calm, mail after 0m: –',
      'channel war-room: nobody answers',
      'channel pager: –',
      'channel bus: –',
      'channel mail: nobody answers',
      'channel text: nobody answers',
      'channel phone: –',
      'channel push: –',
    ]);
    expect(ways.find(({ name }) => name.startsWith('reach urgent, phone after'))?.pointer).toBe('/reach/urgent/1');
  });

  test('shows the gaps at their places', () => {
    const coverage = coverWays(...LONG);
    expect(printCoverage(coverage, styleOf({ color: false }))).toMatch(
      /p\.yml:\d+:\d+ {2}channel pager is used by no message\n/,
    );
    expect(printCoverage(coverage, styleOf({ color: false }))).toContain('7 of 11 ways to send');
    expect(coverageLines(coverage).join('\n')).toMatch(
      /`p\.yml:\d+:\d+` `reach calm, mail after 0m` is used by no message/,
    );
  });
});

describe('mutation', () => {
  const survivors = (...entries: readonly string[]): readonly string[] =>
    mutationsOf(policyOf(), YAML, testsOf(...entries))
      .survivors.filter(({ part }) => /^(?:reach urgent|level First)/.test(part))
      .map(({ part, was, became }) => `${part}: ${was} → ${became}`);

  test('moves each step by a second, leaves out ways, steps and places; tests that look at what is sent notice', () => {
    expect(survivors(...LONG)).toEqual([]);
    expect(survivors('{ at: 6m, expect: { fired: [] } }')).toEqual([
      'reach urgent: by: [mail, text] → by: [text]',
      'reach urgent: by: [mail, text] → nothing',
      'reach urgent: after: 2m → after: 1m59s',
      'reach urgent: after: 2m → after: 2m1s',
      'reach urgent: by: phone → nothing',
      'reach urgent: after: 5m → after: 4m59s',
      'reach urgent: after: 5m → after: 5m1s',
      'reach urgent: by: [phone, push] → by: [push]',
      'reach urgent: by: [phone, push] → nothing',
      'level First: notify: war-room → nothing',
    ]);
  });
});
