/** A telephone call by Twilio. It speaks the message twice, without signs that a voice cannot speak. */
import type { Message } from '#domain/channel.ts';
import { cut } from '#domain/neutralise.ts';
import type { ChannelType } from './channel.ts';
import { addressOf } from './channel.ts';
import { create, lookUp, TWILIO } from './twilio.ts';
import { textOf } from './fit.ts';
import { wordingOf } from './wording.ts';

/** Somebody listens to it at night, and Twilio takes 4,000 characters of instructions, in which it stands twice. */
const LONGEST = 700;
/** Words for its signs make it longer than a title can be. How to answer has room beside it, and where. */
const LONGEST_HEADLINE = 350;

export const twilioVoice: ChannelType = {
  ...TWILIO,
  type: 'twilio-voice',
  title: 'Telephone call (Twilio)',
  // Twilio places one call a second and holds the others itself.
  parallel: 4,
  render,
  send: (message, settings, context) =>
    create('Calls', { To: addressOf(message.to), Twiml: render(message) }, settings, context),
  ask: (intent, settings, context) => lookUp('Calls', intent, settings, context, () => true),
};

function render(message: Message): string {
  const { headline, sections, notes } = wordingOf(message);
  const [{ issue }] = message.content.incidents;
  const where =
    issue.repository === null ? [] : [`It is issue ${issue.number} of ${issue.repository.replace('/', ', ')}.`];
  const spoken = textOf(
    // How many more there are is in the headline.
    { headline, notes, sections: sections.slice(0, 1).map((section) => ({ ...section, link: null })), unlisted: 0 },
    {
      most: LONGEST,
      start: [cut(inWords(headline), LONGEST_HEADLINE)],
      end: where.map(inWords),
      line: inWords,
      gaps: { lines: ' ', sections: ' ' },
      omitted: 'The rest is on the issue.',
    },
  );
  const speech = `<Say>${escape(spoken)}</Say>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${speech}<Pause length="1"/>${speech}</Response>`;
}

/** Letters, digits and the signs of a sentence; the slash of a command becomes a word, and a code is spelt. */
function inWords(line: string): string {
  const words = line
    .replace(/(?<=\/drill )[a-z\d-]+/, (code) => `${Array.from(code.replaceAll('-', '')).join(', ')},`)
    .replaceAll(/(^|\s)\/(?=[a-z])/g, '$1slash ')
    .replaceAll(/[^\p{L}\p{M}\p{N}\s.,:;!?'’()-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
