const require_engine = require("./engine.js");
// src/run/carry-out.ts
const TRIES = 3;
async function carryOut(policy, progress, now, tracker, options) {
	const { done, problems } = progress;
	const tries = /* @__PURE__ */ new Map();
	let sent = null;
	let unread = true;
	let folded = null;
	for (;;) {
		if (unread) try {
			progress.issue = await tracker.reread(progress.issue);
		} catch (error) {
			problems.push(unreadOf(error));
			return { kind: done.length > 0 ? "failed" : "unread" };
		}
		folded = folded === null ? require_engine.foldIssue(policy, progress.issue) : require_engine.advance(folded, progress.issue);
		const { effect, decision } = require_engine.nextEffect(folded, now, ({ type }) => (tries.get(type) ?? 0) < TRIES);
		progress.decision = decision();
		if (effect === null) return { kind: problems.length > 0 ? "failed" : done.length > 0 ? "acted" : "nothing-due" };
		if (effect.type === "say" && effect.ledger.comment !== null) {
			if (sent !== null && !unread) {
				unread = true;
				continue;
			}
			if (sent !== null && isNotOwn(progress.issue, sent)) {
				problems.push(notOwnProblem(progress.issue));
				return { kind: "failed" };
			}
			if (sent?.done && sent.line === effect.ledger.comment) throw new Error("the same comment is decided again although it is recorded");
		}
		const outcome = await tracker.perform(progress.issue, options.render(policy, effect));
		if (effect.type === "say" && effect.ledger.comment !== null) sent = {
			line: effect.ledger.comment,
			done: outcome.done
		};
		const last = !outcome.done && outcome.code === "forbidden";
		tries.set(effect.type, last ? TRIES : (tries.get(effect.type) ?? 0) + 1);
		if (outcome.done) {
			if (effect.type === "say") progress.carriedOut ??= progress.decision;
			progress.issue = outcome.issue;
			done.push(...confirmed(effect, outcome.issue));
			unread = false;
		} else {
			if (tries.get(effect.type) === TRIES) problems.push({
				code: outcome.code,
				message: outcome.message,
				remedy: null
			});
			unread = true;
		}
	}
}
function isNotOwn({ timeline }, { line, done }) {
	const posted = timeline.filter((item) => item.kind === "comment" && item.body.includes(line));
	return !posted.some((item) => item.kind === "comment" && item.by?.kind === "engine" && !item.editedByOther) && (done || posted.length > 0);
}
const notOwnProblem = ({ number }) => ({
	code: "comment-not-own",
	message: `The comment just posted on #${number} is not there as one of the token\u2019s own that nobody has edited, so nothing it records is believed.`,
	remedy: "Use a token whose comments GitHub tells as its own (`viewerDidAuthor`): the job\u2019s own, or that of a GitHub App or of an account. Let nothing else edit or delete its comments."
});
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
// src/run/nobody-reached.ts
function nobodyReached(policy, { number }, done) {
	const comments = done.flatMap((effect) => effect.type === "say" && effect.comment !== null ? [effect.comment] : []);
	if (comments.some(({ mentions }) => mentions.length > 0)) return null;
	const roles = [...new Set(comments.flatMap((comment) => rolesDue(policy, comment)))];
	if (roles.length === 0 && !comments.some(({ nobodyLeft }) => nobodyLeft)) return null;
	const names = roles.map((id) => `${policy.roles.get(id)?.name ?? id} (\`${id}\`)`);
	return {
		code: "nobody-reached",
		message: `Somebody was due to be told of #${number}, and nobody at all could be${names.length === 0 ? "" : `: ${names.join(", ")}`}.`,
		remedy: "Look after this incident yourself. Then give these roles an `otherwise` with people who have access to the repository, and the levels roles that always have somebody."
	};
}
function rolesDue(policy, { calls, reminders, engaged, nobodyLeft }) {
	const levels = nobodyLeft ? engaged.flatMap(({ level }) => policy.levels[level.number - 1]?.roles ?? []) : [];
	return [
		...calls.map(({ role }) => role.id),
		...reminders.flatMap(({ roles }) => roles.map(({ id }) => id)),
		...levels
	];
}
// src/run/report.ts
function bugOf(error, { number }, onBug) {
	onBug?.(error);
	return {
		code: "bug",
		message: `Tocsin itself failed over #${number}: ${(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)}`,
		remedy: "Look after this incident yourself, and report the defect with the stack that the debug log of the job has."
	};
}
const undecidedOf = (policy, { number, url, title }, problem) => ({
	number,
	url,
	title,
	policy: policy.name,
	severity: null,
	level: null,
	status: null,
	snoozed: null,
	fired: [],
	wouldFire: [],
	done: [],
	next: null,
	late: 0,
	outcome: { kind: "failed" },
	problems: [problem]
});
const unknownLedgerProblem = ({ number }) => ({
	code: "unknown-ledger-version",
	message: `A comment on #${number} was written by a newer version of Tocsin, or so that this one cannot read it.`,
	remedy: "Use one version of the Action in all workflows."
});
function idleReport(one) {
	const { leftAlone, statusComment } = one.decision;
	if (leftAlone === "unknown-ledger-version") return report(one, [], [unknownLedgerProblem(one.issue)], { kind: "unread" });
	return leftAlone === null || leftAlone === "ended" && statusComment !== null ? report(one, [], [], { kind: "nothing-due" }) : report(one, [], [], {
		kind: "left-alone",
		why: leftAlone
	});
}
const WHY = {
	beginning: "it does not begin as this Action\u2019s comments do: another workflow may repeat there what somebody wrote",
	issue: "it is about another issue, such as one of the repository that this one came from",
	policy: "it was written under another policy",
	content: "it says what this policy cannot do"
};
function foreignLinesProblem(lines) {
	const [first] = lines;
	if (first === void 0) return [];
	const others = lines.length === 1 ? "" : ` So it is with ${lines.length - 1} more.`;
	return [{
		code: "foreign-ledger-line",
		message: `The hidden line in ${first.url} is taken for text: ${WHY[first.why]}.${others}`,
		remedy: first.why === "policy" ? "If this policy was renamed, name the old name in `formerly`." : "If you do not know why it is there, look who writes with this token; that of an own App is written with by nothing else."
	}];
}
function report(one, done, problems, outcome) {
	const { decision, issue, policy } = one;
	const severity = policy.severities.find(({ id }) => id === decision.severity);
	const level = decision.level === null ? void 0 : policy.levels[decision.level - 1];
	const unreached = nobodyReached(policy, issue, done);
	return {
		number: issue.number,
		url: issue.url,
		title: issue.title,
		policy: policy.name,
		severity: severity ? {
			id: severity.id,
			name: severity.name,
			rank: severity.rank
		} : null,
		level: level ? {
			number: level.number,
			name: level.name,
			of: policy.levels.length
		} : null,
		status: decision.status,
		snoozed: decision.snoozed,
		fired: decision.fired,
		wouldFire: decision.wouldFire,
		done,
		next: decision.next,
		late: decision.late,
		outcome: unreached === null ? outcome : { kind: "failed" },
		problems: [
			...problems,
			...unreached === null ? [] : [unreached],
			...foreignLinesProblem(decision.foreignLines)
		]
	};
}
// src/run/in-turn.ts
async function inTurn(policies, issues, now, handle, onBug) {
	const all = [];
	const undecided = [];
	for (const issue of issues) try {
		all.push(assignPolicy(policies, issue, now));
	} catch (error) {
		undecided.push(undecidedOf(policies[0], issue, bugOf(error, issue, onBug)));
	}
	const comments = /* @__PURE__ */ new Map();
	const reports = [];
	for (const one of all.toSorted((a, b) => urgency(a) - urgency(b))) {
		const count = comments.get(one.policy) ?? 0;
		const speaks = one.decision.comment !== null;
		if (speaks && count >= one.policy.limits.commentsPerRun) {
			reports.push(report(one, [], [], { kind: "deferred" }));
			continue;
		}
		if (speaks) comments.set(one.policy, count + 1);
		try {
			reports.push(require_engine.plan(one.decision, one.issue).length === 0 ? idleReport(one) : await handle(one));
		} catch (error) {
			reports.push(report(one, [], [bugOf(error, one.issue, onBug)], { kind: "failed" }));
		}
	}
	return [...reports, ...undecided];
}
function assignPolicy(policies, issue, now) {
	const [first, ...others] = policies;
	const own = {
		policy: first,
		issue,
		decision: require_engine.decide(first, issue, now)
	};
	if (own.decision.leftAlone !== "not-an-incident") return own;
	for (const policy of others) {
		const decision = require_engine.decide(policy, issue, now);
		if (decision.leftAlone !== "not-an-incident") return {
			policy,
			issue,
			decision
		};
	}
	return own;
}
const rankOf = ({ policy, decision }) => policy.severities.find(({ id }) => id === decision.severity)?.rank ?? Number.MAX_SAFE_INTEGER;
const urgency = (one) => rankOf(one) * 1e9 - Math.min(1e9 - 1, one.decision.late);
Object.defineProperty(exports, "bugOf", {
	enumerable: true,
	get: function() {
		return bugOf;
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
Object.defineProperty(exports, "inTurn", {
	enumerable: true,
	get: function() {
		return inTurn;
	}
});
Object.defineProperty(exports, "report", {
	enumerable: true,
	get: function() {
		return report;
	}
});
