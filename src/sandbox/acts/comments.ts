/** Acts on comments. */
import { checkBody, checkReaction } from '#sandbox/checks.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { addComment, type StoredComment, type StoredReaction } from '#sandbox/store.ts';
import { type ActContext, commentOf, issueOf, need, record } from './context.ts';
import { lacksPermission, needUnlocked } from './whereabouts.ts';

export interface CommentActs {
  /** `via`: an answer to a notification comes by `mail`. */
  comment(number: number, body: string, via?: 'web' | 'mail'): StoredComment;
  editComment(id: string, body: string): void;
  deleteComment(id: string): void;
  minimizeComment(id: string, classifier: string): void;
  unminimizeComment(id: string): void;
  /** The reaction, and whether it was there already. */
  react(id: string, content: string): { readonly reaction: StoredReaction; readonly isNew: boolean };
  /** Takes a reaction of one's own back. */
  unreact(id: string, reaction: string): void;
}

export function commentActs(context: ActContext): CommentActs {
  const { store, now, login, activities } = context;
  return {
    comment: (number, body, via = 'web') => {
      const issue = issueOf(context, number);
      if (body.trim() === '') throw new Refusal(422, 'Validation Failed: Body cannot be blank');
      checkBody(body);
      needUnlocked(context, issue, 'Unable to create comment because issue is locked.');
      const comment = addComment(store, issue, { by: login, at: now(), body, isByMail: via === 'mail' });
      issue.updatedAt = now();
      activities.push({ by: login, issue, event: 'issue_comment', action: 'created', comment });
      return comment;
    },
    editComment: (id, body) => {
      const { issue, comment } = commentOf(context, id);
      if (comment.by !== login) need(context, 'write', "edit other people's comments");
      needUnlocked(context, issue, lacksPermission(context, 'UpdateIssueComment'));
      checkBody(body);
      const revision = { until: now(), body: comment.body, edited: comment.edited };
      store.revisions.set(id, [...(store.revisions.get(id) ?? []), revision]);
      comment.body = body;
      comment.edited = { at: now(), by: login };
      issue.updatedAt = now();
      activities.push({ by: login, issue, event: 'issue_comment', action: 'edited', comment });
    },
    deleteComment: (id) => {
      const { issue, comment } = commentOf(context, id);
      if (comment.by !== login) need(context, 'write', "delete other people's comments");
      needUnlocked(context, issue, lacksPermission(context, 'DeleteIssueComment'));
      issue.timeline.splice(issue.timeline.indexOf(comment), 1);
      record(context, issue, { kind: 'comment-deleted', author: comment.by });
      activities.push({ by: login, issue, event: 'issue_comment', action: 'deleted', comment });
    },
    minimizeComment: (id, classifier) => {
      need(context, 'triage', 'minimise comments');
      const { issue, comment } = commentOf(context, id);
      needUnlocked(context, issue, lacksPermission(context, 'MinimizeComment'));
      comment.minimized = classifier;
    },
    unminimizeComment: (id) => {
      need(context, 'triage', 'show hidden comments');
      commentOf(context, id).comment.minimized = null;
    },
    ...reactionActs(context),
  };
}

function reactionActs(context: ActContext): Pick<CommentActs, 'react' | 'unreact'> {
  const { store, now, login } = context;
  return {
    react: (id, content) => {
      checkReaction(content);
      const { issue, comment } = commentOf(context, id);
      needUnlocked(context, issue, lacksPermission(context, 'AddReaction'));
      const before = comment.reactions.find((one) => one.by === login && one.content === content);
      if (before !== undefined) return { reaction: before, isNew: false };
      const reaction = { id: store.nextId('REA'), at: now(), content, by: login };
      comment.reactions.push(reaction);
      return { reaction, isNew: true };
    },
    unreact: (id, reaction) => {
      const { comment } = commentOf(context, id);
      const place = comment.reactions.findIndex((one) => one.by === login && one.id === reaction);
      if (place === -1) throw new Refusal(404, 'Not Found');
      comment.reactions.splice(place, 1);
    },
  };
}
