import { expect, test } from 'vitest';
import { withRemedy } from '#runner/problems.ts';

test.each([
  ['forbidden', 'Resource not accessible by integration', /^Give the job `permissions: \{ issues: write/],
  ['forbidden', 'Unable to create comment because issue is locked.', /^Unlock the conversation/],
  ['forbidden', 'Repository was archived so is read-only.', /^An archived repository is read-only/],
  ['not-found', 'Could not resolve to an issue', /deleted or transferred/],
  ['partly-written', 'GitHub refused a part of the write.', null],
])('%s, "%s": what to do', (code, message, remedy) => {
  const found = withRemedy({ code, message, remedy: null }).remedy;
  if (remedy === null) expect(found).toBeNull();
  else expect(found).toMatch(remedy);
});

test('what is to be done already stays', () => {
  expect(withRemedy({ code: 'forbidden', message: 'x', remedy: 'Wait.' }).remedy).toBe('Wait.');
});
