const require_in_turn = require("./run-in-turn.js");
const require_engine = require("./engine.js");
// src/run/carry-out.ts
const TRIES = 3;
const NONE = /* @__PURE__ */ new Map();
async function carryOut(context, progress) {
	const { policy, now, tracker, options, results = NONE, patience = 0 } = context;
	const { watchedSince = null } = options;
	const { done, problems } = progress;
	const tries = /* @__PURE__ */ new Map();
	const isWanted = ({ type }) => (tries.get(type) ?? 0) < TRIES;
	let sent = null;
	let reading = "current";
	for (;;) {
		if (reading === "due") {
			const unread = await reread(progress, tracker);
			if (unread !== null) return unread;
			reading = "current";
		}
		const folded = foldedOf({
			policy,
			progress
		});
		const { effect, beside, decision } = require_engine.nextEffect(folded, now, {
			isWanted,
			results,
			watchedSince,
			patience
		});
		progress.decision = decision();
		if (effect === null || isRest(effect, done) || isEdit(effect) && awaitsOtherRun(folded, now, patience)) return { kind: problems.length > 0 ? "failed" : done.length > 0 ? "acted" : "nothing-due" };
		const line = effect.type === "say" ? effect.ledger.comment : null;
		if (line !== null && sent !== null) {
			if (sent.done && sent.line !== line && !isNotOwn(progress.issue, sent)) return { kind: "acted" };
			if (reading !== "current") {
				reading = "due";
				continue;
			}
			if (isNotOwn(progress.issue, sent)) {
				problems.push(notOwnProblem(progress.issue));
				return { kind: "failed" };
			}
			if (sent.done && sent.line === line) throw new Error("the same comment is decided again although it is recorded");
		}
		const { outcome, effects } = await write(context, progress.issue, effect, beside);
		if (line !== null) sent = {
			line,
			done: outcome.done
		};
		const last = !outcome.done && outcome.code === "forbidden";
		for (const { type } of effects) tries.set(type, last ? TRIES : (tries.get(type) ?? 0) + 1);
		if (outcome.done) {
			if (effect.type === "say") progress.carriedOut ??= progress.decision;
			problems.push(...require_in_turn.nobodyNotified(policy, effect, outcome));
			progress.issue = outcome.issue;
			done.push(...effects.flatMap((one) => confirmed(one, outcome.issue)));
			reading = "answered";
		} else {
			if (tries.get(effect.type) === TRIES) problems.push({
				code: outcome.code,
				message: outcome.message,
				remedy: null
			});
			reading = "due";
		}
	}
}
function foldedOf({ policy, progress }) {
	const { folded, issue } = progress;
	progress.folded = folded === null ? require_engine.foldIssue(policy, issue) : require_engine.advance(folded, issue);
	return progress.folded;
}
async function reread(progress, tracker) {
	try {
		progress.issue = await tracker.reread(progress.issue);
		return null;
	} catch (error) {
		return withoutReading(error, progress);
	}
}
async function write({ policy, tracker, options }, issue, effect, beside) {
	if (effect.type === "label" && beside?.type === "assign" && tracker.labelAndAssign) return {
		outcome: await tracker.labelAndAssign(issue, effect, beside),
		effects: [effect, beside]
	};
	const only = effect.type === "say" ? {
		...effect,
		react: firstReactions(effect.react)
	} : effect;
	return {
		outcome: await tracker.perform(issue, options.render(policy, only)),
		effects: [only]
	};
}
const MOST_REACTIONS = 20;
const firstReactions = (all) => all.length <= MOST_REACTIONS ? all : [...all.filter((one) => one.with === "+1"), ...all.filter((one) => one.with !== "+1")].slice(0, MOST_REACTIONS);
const isRest = (effect, done) => effect.type === "say" && effect.comment === null && effect.status === null && done.some((one) => one.type === "say" && one.react.length === MOST_REACTIONS);
const isEdit = (effect) => effect.type === "say" && effect.comment === null && effect.react.length === 0;
const awaitsOtherRun = (folded, now, patience) => patience > 0 && require_engine.outboxOf(folded, now).deliveries.some((one) => require_engine.isOfOtherRun(one, now, patience));
function isNotOwn({ timeline }, { line, done }) {
	const posted = timeline.filter((item) => item.kind === "comment" && item.body.includes(line));
	return !posted.some((item) => item.kind === "comment" && item.by?.kind === "engine" && !item.editedByOther) && (done || posted.length > 0);
}
const notOwnProblem = ({ number }) => ({
	code: "comment-not-own",
	message: `The comment just posted on #${number} is not there as one of the token\u2019s own that nobody has edited, so nothing it records is believed.`,
	remedy: "Use a token whose comments GitHub tells as its own (`viewerDidAuthor`): the job\u2019s own, or that of a GitHub App or of an account. Let nothing else edit or delete its comments."
});
function withoutReading(error, progress) {
	const { done, problems } = progress;
	const problem = unreadOf(error);
	if (problem.code !== "issue-gone") {
		problems.push(problem);
		return { kind: done.length > 0 ? "failed" : "unread" };
	}
	progress.decision = {
		...progress.decision,
		next: null
	};
	progress.carriedOut &&= {
		...progress.carriedOut,
		next: null
	};
	return { kind: done.length > 0 ? "acted" : "nothing-due" };
}
function unreadOf(error) {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
	const { code, message } = error;
	return {
		code,
		message,
		remedy: code === "not-found" || code === "forbidden" ? null : "The next run reads it again."
	};
}
function confirmed(effect, { assignees }) {
	if (effect.type !== "assign") return [effect];
	const assigned = new Set(assignees.map((login) => login.toLowerCase()));
	const logins = effect.logins.filter((login) => assigned.has(login.toLowerCase()));
	return logins.length === 0 ? [] : [{
		...effect,
		logins
	}];
}
Object.defineProperty(exports, "awaitsOtherRun", {
	enumerable: true,
	get: function() {
		return awaitsOtherRun;
	}
});
Object.defineProperty(exports, "carryOut", {
	enumerable: true,
	get: function() {
		return carryOut;
	}
});
Object.defineProperty(exports, "confirmed", {
	enumerable: true,
	get: function() {
		return confirmed;
	}
});
Object.defineProperty(exports, "foldedOf", {
	enumerable: true,
	get: function() {
		return foldedOf;
	}
});
Object.defineProperty(exports, "withoutReading", {
	enumerable: true,
	get: function() {
		return withoutReading;
	}
});
