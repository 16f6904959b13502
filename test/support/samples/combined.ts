/** Several things in one comment: a late call, two late reminders and a question, each to somebody else. */
import type { CommentMessage } from '#domain/message.ts';
import { CATCH_UP } from './call.ts';
import { COMMANDER, minutes } from './incident.ts';
import { OWNERSHIP, REMINDER } from './reminder.ts';
import { RISE_AND_ASK } from './rise.ts';

const { at } = CATCH_UP;
const [update] = REMINDER.reminders;
const [overdue] = REMINDER.fired;
const [ownership] = OWNERSHIP.reminders;
const [passed] = OWNERSHIP.fired;

export const COMBINED: CommentMessage = {
  ...CATCH_UP,
  fired: [
    ...CATCH_UP.fired,
    ...(overdue ? [{ ...overdue, due: at - 33 * 60 }] : []),
    ...(passed ? [{ ...passed, due: at - 20 * 60 }] : []),
    ...RISE_AND_ASK.fired,
  ],
  updateDue: { at: at - 33 * 60, isPromised: false },
  updateEvery: 1800,
  lastUpdate: { by: 'dan', at: minutes(67), words: 'Restarting the database' },
  reminders: [
    ...(update ? [{ ...update, roles: [COMMANDER], mentions: ['dan'] }] : []),
    ...(ownership ? [{ ...ownership, mentions: ['eve'] }] : []),
  ],
  ask: RISE_AND_ASK.ask,
  mentions: [...CATCH_UP.mentions, 'dan', 'eve', 'zoe'],
};
