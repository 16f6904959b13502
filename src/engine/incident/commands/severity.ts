import { nearest } from '#domain/nearest.ts';
import { accepted, badArgument, defineCommand } from '#engine/incident/command-definition.ts';
import { choose } from '#engine/incident/fold-state.ts';
import { spelledAs } from '#engine/incident/people.ts';

export const severity = defineCommand({
  name: 'severity',
  aliases: ['sev'],
  usage: '/severity <id> [why]',
  help: 'Sets the severity. The choice of a person stands.',
  who: 'responders',
  callsPeople: false,
  acknowledgedBy: 'responders',
  isUpdate: false,
  parse: (text, { state }) => {
    const word = text.word();
    const ids = state.policy.severities.map(({ id }) => id);
    const id = spelledAs(ids, word);
    return id === null ? badArgument(text, `one of ${ids.join(', ')}`, nearest(word, ids)) : accepted(id);
  },
  apply: (id, { state, by, at }) => {
    choose(state, id, by, at);
    return null;
  },
});
