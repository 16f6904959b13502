/** Triggers that policies of many tests have, as plain data. */

/** Calls the next level for whoever asks for help, as often as they do. */
export const HELP = {
  id: 'help',
  reason: 'Help.',
  when: { '>': [{ var: 'count.help-requests' }, 0] },
  repeat: '0m',
  do: { escalate: 'next' },
};

/** Calls the next level once the last one was called so long ago and nobody has acknowledged the incident. */
export const unacknowledgedFor = (time: { readonly duration: string } | { readonly var: string }) => ({
  id: 'unacknowledged',
  reason: 'Nobody has acknowledged it.',
  when: {
    and: [{ '!': { var: 'incident.acknowledged' } }, { '>=': [{ var: 'elapsed.since-level' }, time] }],
  },
  do: { escalate: 'next' },
});

export const UNACKNOWLEDGED = unacknowledgedFor({ var: 'severity.acknowledge-within' });
