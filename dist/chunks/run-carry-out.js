const require_in_turn = require("./run-in-turn.js");
const require_engine = require("./engine.js");
// src/run/claims.ts
function createClaims(policy, self) {
	let isOpen = false;
	const isBeside = policy.channels.size > 0 && self.run !== null;
	return {
		writtenPart: (effect) => effect.type === "say" && effect.comment !== null && effect.status?.id && isBeside ? {
			...effect,
			status: null,
			ledger: {
				...effect.ledger,
				status: null
			}
		} : effect,
		isOpen: () => isOpen,
		note: (decided, written) => {
			const isClaim = decided.type === "say" && written?.type === "say" && decided.status !== null && !written.status;
			isOpen = isClaim || isOpen && decided.type !== "say";
			return isClaim;
		}
	};
}
const MOST_LAG = 30;
const SHORT = 5;
const LONG = 10;
function createLag(now, { pause, isUpToDate, watchedSince }) {
	let waited = 0;
	return {
		left: (issue) => {
			const { updatedAt } = issue;
			if (pause === void 0 || updatedAt === void 0 || isUpToDate?.(issue)) return 0;
			return Math.max(0, updatedAt + MOST_LAG - (now + waited));
		},
		gives: (decision) => pause !== void 0 && watchedSince === void 0 && isDueJustNow(decision, now),
		pause: async (seconds) => {
			waited += seconds;
			await pause?.(seconds);
		}
	};
}
function isDueJustNow({ comment, statusComment, fired, late }, now) {
	if (comment !== null) return fired.length > 0 && late < SHORT;
	return statusComment?.record.deliveries?.some(({ state, first }) => state === "intended" && first === now) === true;
}
async function readAgain(some, tracker, lag) {
	const fresh = some.filter(({ decision, issue }) => decision.comment !== null && lag.left(issue) > 0 || lag.gives(decision));
	if (fresh.length > 0) await lag.pause(fresh.some(({ issue }) => lacksComment(issue)) ? LONG : SHORT);
	const read = await readAll(some, tracker);
	const isWaitedFor = (issue, index) => issue !== void 0 && !(issue instanceof Error) && some[index]?.decision.comment != null && lag.left(issue) > 0 && lacksComment(issue);
	const waiting = some.filter((_one, index) => isWaitedFor(read[index], index));
	if (waiting.length === 0) return read;
	await lag.pause(Math.max(...read.map((issue) => issue instanceof Error ? 0 : lag.left(issue))));
	const again = await readAll(waiting, tracker);
	return read.map((issue, index) => {
		const place = some[index] === void 0 ? -1 : waiting.indexOf(some[index]);
		return again[place] ?? issue;
	});
}
function readAll(some, tracker) {
	return readIssues(some.map(({ issue }) => issue), tracker, [...new Set(some.flatMap(({ decision, issue }) => withoutAssigned(decision.assignees, issue)))]);
}
async function readIssues(issues, tracker, people = []) {
	if (tracker.rereadAll) return tracker.rereadAll(issues, people).catch((error) => issues.map(() => asError(error)));
	const read = [];
	for (const issue of issues) read.push(await readOne(issue, tracker));
	return read;
}
async function tryReread(all, tracker) {
	const isRead = [];
	for (let from = 0; from < all.length; from += 20) {
		const some = all.slice(from, from + 20);
		const read = await readIssues(some.map(({ progress }) => progress.issue), tracker);
		for (const [index, { progress }] of some.entries()) {
			const issue = read[index];
			if (issue instanceof Error && !("code" in issue)) throw issue;
			const isCurrent = issue !== void 0 && !(issue instanceof Error) && !isBehind(issue, progress.issue);
			if (isCurrent) progress.issue = issue;
			isRead.push(isCurrent);
		}
	}
	return isRead;
}
function isBehind({ timeline: read }, { timeline: known }) {
	const comments = new Map(read.flatMap((item) => item.kind === "comment" ? [[item.id, item]] : []));
	const countDeleted = (items) => items.filter(({ kind }) => kind === "comment-deleted").length;
	const mayBeGone = countDeleted(read) > countDeleted(known);
	return known.some((item) => {
		if (item.kind !== "comment" || item.by?.kind !== "engine") return false;
		const now = comments.get(item.id);
		return now === void 0 ? !mayBeGone : (now.editedAt ?? now.at) < (item.editedAt ?? item.at);
	});
}
async function readOne(issue, tracker) {
	try {
		return await tracker.reread(issue);
	} catch (error) {
		return asError(error);
	}
}
const asError = (error) => error instanceof Error ? error : new Error(String(error));
const withoutAssigned = (logins, { assignees }) => {
	const assigned = new Set(assignees.map((login) => login.toLowerCase()));
	return logins.filter((login) => !assigned.has(login.toLowerCase()));
};
function lacksComment({ labels, assignees, timeline }) {
	const last = /* @__PURE__ */ new Map();
	for (const item of timeline) {
		if (item.kind === "labeled" || item.kind === "unlabeled") last.set(`label ${item.label.toLowerCase()}`, item.kind);
		if (item.kind === "assigned" || item.kind === "unassigned") last.set(`of ${item.login.toLowerCase()}`, item.kind);
	}
	return !(labels.every((label) => last.get(`label ${label.toLowerCase()}`) === "labeled") && assignees.every((login) => last.get(`of ${login.toLowerCase()}`) === "assigned")) || lastOf(timeline, [
		"labeled",
		"unlabeled",
		"assigned"
	]) > lastOf(timeline, ["comment"]);
}
const lastOf = (timeline, kinds) => Math.max(...timeline.flatMap((item) => {
	if (item.by?.kind !== "engine" || !kinds.includes(item.kind)) return [];
	return item.kind === "comment" ? item.editedAt ?? item.at : item.at;
}));
// src/run/tries.ts
const TRIES = 3;
function countTries(kindOf) {
	const tries = /* @__PURE__ */ new Map();
	let isApart = false;
	return {
		isWanted: (effect) => (tries.get(kindOf(effect)) ?? 0) < TRIES,
		isApart: () => isApart,
		count: (effects, outcome) => {
			const tried = outcome.done ? effects : effects.slice(0, 1);
			if (effects.length > 1) isApart = !outcome.done;
			const isLast = !outcome.done && outcome.code === "forbidden";
			for (const kind of tried.map(kindOf)) tries.set(kind, isLast ? TRIES : (tries.get(kind) ?? 0) + 1);
		}
	};
}
// src/run/carry-out.ts
async function carryOut(context, progress) {
	const { policy, now, tracker, options, results, self } = context;
	const { watchedSince = null } = options;
	const { done, problems } = progress;
	const claims = createClaims(policy, self);
	const tries = countTries((effect) => claims.writtenPart(effect) === effect ? effect.type : "claim");
	let sent = null;
	let reading = "current";
	for (;;) {
		if (reading === "due") {
			const unread = await reread(progress, tracker);
			if (unread !== null) return unread;
			reading = "current";
		} else if (reading === "wanted") reading = (await tryReread([{ progress }], tracker))[0] ? "current" : "answered";
		const folded = foldedOf({
			policy,
			progress
		});
		const { effect, beside, decision } = require_engine.nextEffect(folded, now, {
			isWanted: tries.isWanted,
			results,
			watchedSince,
			self
		});
		progress.decision = decision();
		if (effect === null || isRest(effect, done) || isEdit(effect) && awaitsOtherRun(folded, now, self)) return { kind: problems.length > 0 ? "failed" : done.length > 0 ? "acted" : "nothing-due" };
		const line = effect.type === "say" ? effect.ledger.comment : null;
		if (line !== null && sent !== null) {
			const next = afterPost(sent, line, reading, claims.isOpen(), progress);
			if (next === "read") {
				reading = "due";
				continue;
			}
			if (next !== "write") return next;
		}
		const together = tries.isApart() ? null : beside;
		const { outcome, effects } = await write(context, progress.issue, claims.writtenPart(effect), together);
		if (line !== null) sent = {
			line,
			done: outcome.done
		};
		tries.count([effect, ...effects.slice(1)], outcome);
		if (outcome.done) {
			if (effect.type === "say") progress.carriedOut ??= progress.decision;
			problems.push(...require_in_turn.nobodyNotified(policy, effect, outcome));
			progress.issue = outcome.issue;
			done.push(...effects.flatMap((one) => confirmEffect(one, outcome.issue)));
			reading = claims.note(effect, effects[0]) ? "wanted" : "answered";
		} else {
			if (!tries.isWanted(effect)) addProblem(problems, outcome);
			reading = "due";
		}
	}
}
function afterPost(sent, line, reading, isClaimed, { issue, problems }) {
	if (sent.done && !isClaimed && sent.line !== line && !isNotOwn(issue, sent)) return { kind: "acted" };
	if (reading !== "current") return "read";
	if (isNotOwn(issue, sent)) {
		problems.push(notOwnProblem(issue));
		return { kind: "failed" };
	}
	if (sent.done && sent.line === line) throw new Error("the same comment is decided again although it is recorded");
	return "write";
}
function addProblem(problems, { code, message }) {
	if (!problems.some((one) => one.code === code && one.message === message)) problems.push({
		code,
		message,
		remedy: null
	});
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
const awaitsOtherRun = (folded, now, self) => self.patience > 0 && require_engine.sendsOtherRun(folded, now, self);
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
function confirmEffect(effect, { assignees }) {
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
Object.defineProperty(exports, "confirmEffect", {
	enumerable: true,
	get: function() {
		return confirmEffect;
	}
});
Object.defineProperty(exports, "createLag", {
	enumerable: true,
	get: function() {
		return createLag;
	}
});
Object.defineProperty(exports, "foldedOf", {
	enumerable: true,
	get: function() {
		return foldedOf;
	}
});
Object.defineProperty(exports, "readAgain", {
	enumerable: true,
	get: function() {
		return readAgain;
	}
});
Object.defineProperty(exports, "tryReread", {
	enumerable: true,
	get: function() {
		return tryReread;
	}
});
Object.defineProperty(exports, "withoutReading", {
	enumerable: true,
	get: function() {
		return withoutReading;
	}
});
