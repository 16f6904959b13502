import { expect, it } from 'vitest';
import { after, AT, describeCommand, resolved, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('resolved', { use: '/resolved', who: 'responders' });

testOutcomes([['/resolved', 'obeyed', ...resolved]]);

testIncidents(['/resolved', '/resolve', '/close', '/fixed'].map((body) => [body, ({ status }) => status, 'resolved']));

it.each(['/resolved', '/resolved\n/reviewed'])('%j closes the issue', (body) => {
  expect(after([AT, 'triage', body]).state).toBe('closed');
});
