import { describe } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { describeCommand, testIncidents } from '../../../support/commands.ts';

describeCommand('help', { use: '/help', who: 'everybody' });

describe('whoever asks for the commands alone has taken nothing', () => {
  const ownership = ({ acknowledged, owner, updates }: Incident): unknown => [acknowledged?.by, owner, updates.length];
  testIncidents([
    ['/help', ownership, [undefined, null, 0], 'reporter'],
    ['/help', ownership, [undefined, null, 0], 'holder'],
    ['/help I am stuck, who knows the database?', ownership, [undefined, null, 0], 'holder'],
    ['/help\n/escalate', ownership, [undefined, null, 0], 'holder'],
    ['I look into it\n/help', ownership, ['holly', 'holly', 1], 'holder'],
    ['/help\n/mitigated', ownership, ['holly', 'holly', 0], 'holder'],
  ]);
});
