/** CodeMirror as a component. */
import { syntaxHighlighting } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Diagnostic, Place } from '#domain/diagnostic.ts';
import { markProblems, offsetOf, policyLanguage } from '../editor/policy-language.ts';

/** A place to go to; a new object each time, so that the same place can be gone to again. */
export interface Jump {
  readonly place: Place;
}

interface Props {
  readonly label: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly jump: Jump | null;
  readonly onChange: (text: string) => void;
}

/** A change of the text that no person typed. */
const fromOutside = Annotation.define<true>();

export function Editor({ label, text, diagnostics, jump, onChange }: Props) {
  const home = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  // What was typed and has not come back as `text` yet: somebody who types fast is ahead of it.
  const typed = useRef<string[]>([]);
  // Before the page is drawn: the text stands there already, and would vanish for a moment.
  useLayoutEffect(() => {
    if (home.current === null) return () => {};
    const extensions = [
      basicSetup,
      // On a phone half of each line would be out of sight.
      EditorView.lineWrapping,
      policyLanguage(),
      lintGutter(),
      syntaxHighlighting(classHighlighter),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged || update.transactions.some((one) => one.annotation(fromOutside))) return;
        const now = update.state.doc.toString();
        typed.current.push(now);
        changed.current(now);
      }),
    ];
    const made = new EditorView({ parent: home.current, state: EditorState.create({ doc: text, extensions }) });
    view.current = made;
    return () => made.destroy();
  }, [label]);
  useEffect(() => {
    const { current } = view;
    const back = typed.current.indexOf(text);
    typed.current = typed.current.slice(back + 1);
    if (current === null || back >= 0 || current.state.doc.toString() === text) return;
    typed.current = [];
    current.dispatch({
      changes: { from: 0, to: current.state.doc.length, insert: text },
      annotations: fromOutside.of(true),
    });
  }, [text]);
  useEffect(() => {
    if (view.current !== null) markProblems(view.current, diagnostics);
  }, [diagnostics]);
  useEffect(() => {
    const { current } = view;
    if (current === null || jump === null) return;
    const anchor = offsetOf(current.state.doc, jump.place.line, jump.place.col);
    current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    current.focus();
  }, [jump]);
  return <div class="editor" ref={home} />;
}
