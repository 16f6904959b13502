/** What GitHub refuses to store. All throw `Refusal`. */
import { Refusal } from './refusal.ts';

const MOST_BODY = 65_536;
const MOST_TITLE = 256;
const MOST_LABEL = 50;
const MOST_DESCRIPTION = 100;

const invalid = (resource: string, field: string, message: string): Refusal =>
  new Refusal(422, 'Validation Failed', [{ resource, field, code: 'custom', message }]);

export function checkTitle(title: string): void {
  if (title.trim() === '')
    throw new Refusal(422, 'Validation Failed', [{ resource: 'Issue', field: 'title', code: 'missing_field' }]);
  if (title.length > MOST_TITLE)
    throw invalid('Issue', 'title', `title is too long (maximum is ${MOST_TITLE} characters)`);
}

export function checkBody(body: string | null | undefined): void {
  if ((body ?? '').length > MOST_BODY)
    throw new Refusal(422, `Validation Failed: body is too long (maximum is ${MOST_BODY} characters)`);
}

const REACTIONS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

export function checkReaction(content: string): void {
  if (!REACTIONS.includes(content)) throw new Refusal(422, 'Validation Failed');
}

export interface NewLabel {
  readonly name: string;
  /** Six hexadecimal digits, without `#`. */
  readonly color?: string;
  readonly description?: string | null;
}

export function checkLabel({ name, color = 'ededed', description = null }: NewLabel): void {
  if (name.trim() === '')
    throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', field: 'name', code: 'missing_field' }]);
  if (name.length > MOST_LABEL)
    throw invalid('Label', 'name', `name is too long (maximum is ${MOST_LABEL} characters)`);
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid('Label', 'color', 'color is invalid');
  if ((description ?? '').length > MOST_DESCRIPTION)
    throw invalid('Label', 'description', `description is too long (maximum is ${MOST_DESCRIPTION} characters)`);
}
