import { describeCommand, testIncidents } from '../../../support/commands.ts';

describeCommand('help', { use: '/help', who: 'everybody' });

testIncidents([['/help', ({ acknowledged }) => acknowledged, null, 'reporter']]);
