/** A recipe that shows policy tests beside its policy: they pass. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testCommand } from '#cli/commands/test.ts';
import { runCommand } from '../support/command.ts';
import { snippet } from '../repo/readme.ts';

test.each(['quiet-nights'])('the policy tests of %s pass', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-recipe-'));
  try {
    for (const file of ['escalation-policy.yml', 'escalation-policy.test.yml'])
      writeFileSync(join(folder, file), snippet(`# .github/${file}`, `docs/recipes/${name}.md`));
    const { code, out } = await runCommand(testCommand, join(folder, 'escalation-policy.test.yml'));
    expect(code, out).toBe(0);
    expect(out).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
