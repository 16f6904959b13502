import { severalNames } from './action.ts';

export const notify = severalNames<'notify', 'notify'>(
  'notify',
  'channel',
  'Channels that are places, which are sent a message.',
);
