/**
 * Markdown, line by line, as far as it matters which of it is somebody's own text: fences, HTML comments and quotes are kept apart.
 * Everything here is linear in the text, which is hostile. Pure.
 */

export interface Line {
  /** Without HTML comments. */
  readonly text: string;
  /** `fence` is a line that opens or closes a code block. */
  readonly kind: 'text' | 'quote' | 'code' | 'fence';
}

/** An HTML comment that is never closed hides the rest, as it does on GitHub; inside a code block it is code. */
export function readLines(body: string): readonly Line[] {
  const lines: Line[] = [];
  let fence: string | null = null;
  let hidden = false;
  for (const line of body.replaceAll(/\r\n?/g, '\n').split('\n')) {
    if (fence !== null) {
      const closes = isClosing(line, fence);
      if (closes) fence = null;
      lines.push({ text: line, kind: closes ? 'fence' : 'code' });
      continue;
    }
    const visible = withoutComments(line, hidden);
    hidden = visible.hidden;
    fence = openedFence(visible.text);
    lines.push({
      text: visible.text,
      kind: fence !== null ? 'fence' : /^ {0,3}>/.test(visible.text) ? 'quote' : 'text',
    });
  }
  return lines;
}

/** The marker a fenced code block is opened with; "```not one```" is code in a line. */
function openedFence(line: string): string | null {
  const match = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/.exec(line);
  const marker = match?.[1] ?? null;
  return marker?.startsWith('`') && match?.[2]?.includes('`') ? null : marker;
}

function isClosing(line: string, fence: string): boolean {
  const marker = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marker?.startsWith(fence) ?? false;
}

function withoutComments(line: string, hiddenBefore: boolean): { readonly text: string; readonly hidden: boolean } {
  let text = '';
  let rest = line;
  let hidden = hiddenBefore;
  for (;;) {
    const mark = hidden ? '-->' : '<!--';
    const at = rest.indexOf(mark);
    if (at < 0) return { text: hidden ? text : text + rest, hidden };
    if (!hidden) text += rest.slice(0, at);
    rest = rest.slice(at + mark.length);
    hidden = !hidden;
  }
}
