import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { expand } from '#cli/files.ts';
import { isTestName, policyOf } from '#policy/files.ts';
import { loadPolicy } from '#policy/index.ts';

const files = expand(['test/golden/policies', 'policies'], isTestName);

describe('the golden cases', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(4));

  for (const file of files) {
    const policyFile = policyOf(file);
    const policy = loadPolicy(readFileSync(policyFile, 'utf8'), policyFile);
    const tests = readTests(readFileSync(file, 'utf8'), file);
    describe(file, () => {
      it('reads without a problem', () => {
        expect(policy.diagnostics).toEqual([]);
        expect(tests.diagnostics).toEqual([]);
      });
      if (!policy.ok || !tests.ok) return;
      for (const one of tests.value.cases) {
        it(one.name, () => {
          const failures = runCase(policy.value, one).failures.map(({ place, what, expected, actual }) => ({
            line: place.line,
            what,
            expected,
            actual,
          }));
          expect(failures).toEqual([]);
        });
      }
    });
  }
});
