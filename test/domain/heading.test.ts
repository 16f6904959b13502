import { describe, expect, it } from 'vitest';
import { headingKey } from '#domain/heading.ts';

describe('headings', () => {
  it.each([
    ['Affected service', 'affected  SERVICE'],
    ['Ticket #', 'Ticket'],
    ['Ticket #', 'ticket ##'],
    ['How many users are affected?', 'How many users are affected'],
    ['🔥 Impact', 'Impact'],
    ['👩🏽‍🚒 Impact', 'impact:'],
    ['**Impact**', 'Impact'],
    ['Workaround (optional)', 'Workaround'],
    ['Workaround (Optional):', 'Workaround'],
    ['Workaround： ', 'Workaround'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['\uFEFFService', 'Service'],
  ])('%j and %j are one heading', (a, b) => {
    expect(headingKey(a)).toBe(headingKey(b));
  });

  it.each([
    ['Service', 'Services'],
    ['C#: what is broken', 'C: what is broken'],
    ['Optional', ''],
    ['🔥', '🚒'],
    ['#', ':'],
  ])('%j and %j are two headings', (a, b) => {
    expect(headingKey(a)).not.toBe(headingKey(b));
  });

  it('is the same key again', () => {
    for (const heading of ['🔥 Impact (optional): #', ' a  b ', '###', '(optional)']) {
      expect(headingKey(headingKey(heading))).toBe(headingKey(heading));
    }
  });
});
