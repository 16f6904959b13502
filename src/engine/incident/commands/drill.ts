import { DRILL_LABEL } from '#domain/drill.ts';
import { defineCommand, notNow } from '#engine/incident/command-definition.ts';

/** A code in the wrong place proves nothing, and says nothing of the incident: it neither acknowledges nor is an update. */
export const drill = defineCommand({
  name: 'drill',
  aliases: [],
  usage: '/drill <code>',
  help: 'Confirms the message of a drill, on the issue of the drills.',
  who: 'responders',
  parse: () => notNow(`a code is confirmed on the issue of the drills, which has the label ${DRILL_LABEL}`),
  apply: () => {},
});
