import { describe, expect, test } from 'vitest';
import { withoutMailHistory } from '#github/mail/history.ts';

const LETTER = `🔴 Critical · @alice: reply /ack to take this.

/ack takes it
/escalate calls the next level now
/resolved`;

describe('the letter that somebody answers by e-mail is not theirs', () => {
  test.each([
    ['Outlook', `________________________________\nFrom: bot <notifications@github.com>\nSent: Monday`],
    [
      'Outlook without its rule',
      'From: bot <notifications@github.com>\nSent: Monday\nTo: acme/shop\nSubject: Re: Checkout',
    ],
    ['Outlook in German', 'Von: github-actions[bot] ***@***.***>\nGesendet: Montag, 23. November 2026\nAn: acme/shop'],
    ['Outlook in French', 'De : bot\nEnvoyé : lundi 23 novembre 2026\nÀ : acme/shop\nObjet : Re: Checkout'],
    ['Outlook in bold', '**From:** bot ***@***.***>\n**Sent:** Monday\n**To:** acme/shop'],
    ['Outlook in Italian', 'Da: bot ***@***.***>\nInviato: lunedì 23 novembre 2026 10:05\nA: acme/shop ***@***.***>'],
    ['Outlook on a phone in French', 'De: bot\nEnvoyé: lundi 23 novembre 2026\nÀ: acme/shop\nObjet: Re: Checkout'],
    ['Outlook in Chinese', '发件人：bot\n发送时间：2026年11月23日 10:05\n收件人：acme/shop\n主题：Re: Checkout'],
    ['Outlook whose lines came apart', 'Von: bot ***@***.***>\n\nGesendet: Montag\n\nAn: acme/shop'],
    ['letters in parts', 'De: bot\nEnvoye\u0301: lundi\nA\u0300: acme/shop\nObjet: Re: Checkout'],
    ['Gmail that forwards', '*From: *bot\n*Date: *Mon, 23 Nov 2026\n*Subject: *Re: Checkout\n*To: *acme/shop'],
    [
      'a language that nobody listed',
      'Sender: bot <notifications@github.com>\nSent at: Monday, 23 November 2026 10:05\nReceiver: acme/shop ***@***.***>\nTopic: Re',
    ],
    ['its rule in a language that nobody listed', '________________________________\nAvsandare: bot ***@***.***>'],
    ['an older Outlook', '-----Original Message-----'],
    ['an older Outlook in German', '-----Ursprüngliche Nachricht-----'],
    ['GMX', '-------- Original-Nachricht --------'],
    ['a forwarded one', '---------- Forwarded message ---------'],
    ['NetEase', '---- Replied Message ----\n| From | bot ***@***.***> |\n| Date | 11/23/2026 10:05 |'],
    ['Thunderbird in Polish', '--- Treść przekazanej wiadomości ---\nTemat: Checkout\nData: 23.11.2026'],
    ['Zoho', '---- On Mon, 23 Nov 2026 10:05:00 +0000 github-actions[bot] wrote ----'],
    ['GroupWise', '>>> bot ***@***.***> 23.11.2026 10:05 >>>'],
    ['an introduction', 'On Mon, 23 Nov 2026 at 10:05, bot ***@***.***> wrote:'],
    ['an introduction of two lines', 'On Mon, 23 Nov 2026 at 10:05, github-actions[bot] <\n***@***.***> wrote:'],
    ['an introduction in German', 'Am 23.11.2026 um 10:05 schrieb github-actions[bot]:'],
    ['an introduction in French', 'Le lun. 23 nov. 2026 à 10:05, github-actions[bot] a écrit\u00A0:'],
    ['an introduction of three lines', 'On Monday, November 23, 2026,\n10:05 AM, github-actions[bot]\nwrote:'],
    ['an introduction in any language', 'E hënë, 23 nëntor 2026 në 10:05, bot <notifications@github.com> shkroi:'],
    ['such a one of two lines', 'E hënë, 23 nëntor 2026 në 10:05, bot ***@***.***>\nshkroi:'],
    [
      'one from right to left',
      '\u202Bבתאריך יום ב׳, 23 בנוב׳ 2026 ב-10:05 מאת \u202Abot\u202C\u200F <\u202A***@***.***\u202C\u200F>:\u202C',
    ],
    ['one that begins with who wrote', 'github-actions[bot] schrieb am 23.11.2026 um 10:05:'],
    ['one without an address', 'At 2026-11-23 10:05:12, "bot" <Liu> wrote:'],
    ['a signature', '-- \nAlice, Acme Ltd.'],
    ['a signature without its blank', '--\nAlice, Acme Ltd.'],
  ])('%s', (_who, history) => {
    for (const end of ['\n', '\r\n']) {
      const body = `I look into it.\n/next 1h\n\n${history}\n\n${LETTER}`.replaceAll('\n', end);
      expect(withoutMailHistory(body).trim().split('\n')).toEqual(['I look into it.', '/next 1h']);
    }
  });

  test.each([
    ['/ack', 'On Mon, 23 Nov 2026 at 10:05, bot ***@***.***> wrote:'],
    ['/ack at 10:05', 'On Mon, 23 Nov 2026, bot <\n***@***.***> wrote:'],
    ['On it since 10:05', 'On Mon, 23 Nov 2026, bot ***@***.***> wrote:'],
    ['done: 10:05', 'From: bot ***@***.***>\nSent: 23 November 2026 10:05\nTo: shop ***@***.***>\nSubject: Re'],
  ])('but “%s” right above it is', (own, history) => {
    expect(withoutMailHistory(`${own}\n${history}\n\n${LETTER}`)).toBe(own);
  });

  test('a fence that never ends shows no letter', () => {
    const body = `/ack\n\n\`\`\`\nlog\n\nFrom: bot ***@***.***>\nSent: Monday\nTo: acme/shop\n\n${LETTER}`;
    expect(withoutMailHistory(body).trim()).toBe('/ack\n\n```\nlog');
  });

  test('nor is anything theirs, where they wrote nothing', () => {
    expect(withoutMailHistory(`From: bot <notifications@github.com>\nSent: Monday\nTo: me\n\n${LETTER}`)).toBe('');
  });
});

test.each([
  'Sent from my iPhone',
  'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'Sent from [Outlook for Android](https://aka.ms/AAb9ysg)',
  'Von meinem iPhone gesendet',
  'Gesendet von Outlook für iOS',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
  'Inviato da iPhone',
  'Verzonden vanaf mijn iPhone',
  '发自我的iPhone',
  'iPhoneから送信',
])('what names the programme is not theirs: %s', (advert) => {
  const quote = '> On 23 Nov 2026, at 10:05, bot ***@***.***> wrote:\n> takes it';
  expect(withoutMailHistory(`/ack\n\n${advert}\n\n${quote}`)).toBe(`/ack\n\n\n\n${quote}`);
  expect(withoutMailHistory(`/ack\n\n${advert}\n________________________________\nFrom: bot`).trim()).toBe('/ack');
});

test('what introduces a quote is not theirs', () => {
  const introduce = (text: string): string => withoutMailHistory(`/ack\n\n${text}\n\n> takes it\n\nI look into it.`);
  expect(introduce('On 23/11/2026 10:05, github-actions[bot] wrote:')).toBe(introduce(''));
  expect(introduce('On Mon, 23 Nov 2026 at 10:05, bot ***@***.***>\nwrote:')).toBe(introduce('\n'));
});

describe('what they wrote is theirs', () => {
  test.each([
    ['commands', '/ack\n/next 1h'],
    ['an update in lines', 'impact: 500 users\ndone: rolled back\nnext: wait for the cache\n/ack'],
    ['times', 'From: 10:05\nTo: 10:20\n\nthe database was down\n/ack'],
    ['a sentence that ends with a colon', 'On Monday I saw this:\n/ack'],
    ['words of somebody else', 'Bob wrote me on 23 Nov: it is the cache\n/ack'],
    ['what ran from where to where', 'From: eu-west-1\nTo: eu-central-1\nReason: failover\n/ack'],
    ['a day and its hours', 'Date: 2026-11-23\nFrom: 10:05\nTo: 10:20\n/ack'],
    ['an update with an address', 'impact: mail to ***@***.*** fails\ndone: rolled back\nnext: wait\n/ack'],
    ['an address, and what follows from it', 'Since 10:05 mails to ***@***.*** bounce with:\n550 full\n/ack'],
    ['what somebody wrote', 'On 23 Nov Bob wrote:\nit is the cache\n/ack'],
    ['what they wrote to somebody', 'On 2026-11-23 at 10:05 we wrote to the vendor:\nhelp\n/ack'],
    ['paragraphs', 'On 3 nodes the disk is full since 2026-11-23 10:05.\n\nBob wrote:\nuse the other\n/ack'],
    ['a heading between dashes', '--- update ---\nfixed\n/ack'],
    ['a heading above dashes', 'Status\n--\nfixed\n/ack'],
    ['a line', 'fixed\n____________________\n/ack'],
    ['what stands below a signature alone', '-- \nAlice\n\n/ack'],
    ['a letter that they show', '```\nFrom: <a@b.de>\nSent: Monday\nTo: <b@c.de>\nSubject: x\n```\n/ack'],
    ['an answer below a quote', '-----Original Message-----\n> From: bot\n> takes it\n\n/ack'],
    ['what they sent', 'Sent from the queue: 300 orders\nDownload the Android app again\n/ack'],
    ['a list', '- a\n- b\n---\n/ack'],
    ['a table', 'a | b\n--- | ---\n1 | 2\n\n/ack'],
    ['answers between quotes', '> takes it\n\n/ack\n\n> pauses it\n\n/next 1h'],
  ])('%s', (_what, body) => {
    expect(withoutMailHistory(body)).toBe(body);
  });
});
