const require_policy_validation = require("./policy-validation.js");
const require_engine = require("./engine.js");
const require_assigned_issue = require("./run-assigned-issue.js");
// src/run/write.ts
async function write({ tracker, options }, { policy, issue }, effect, beside) {
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
const claimIn = (effect, { channels }, { run }) => effect.type === "say" && effect.comment !== null && effect.status?.id && channels.size > 0 && run !== null ? {
	...effect,
	status: null,
	ledger: {
		...effect.ledger,
		status: null
	}
} : null;
const MOST_REACTIONS = 20;
const firstReactions = (all) => all.length <= MOST_REACTIONS ? all : [...all.filter((one) => one.with === "+1"), ...all.filter((one) => one.with !== "+1")].slice(0, MOST_REACTIONS);
const isRest = (effect, done) => effect.type === "say" && effect.comment === null && effect.status === null && done.some((one) => one.type === "say" && one.react.length === MOST_REACTIONS);
function confirmEffect(effect, { assignees }) {
	if (effect.type !== "assign") return [effect];
	const logins = effect.logins.filter((login) => require_policy_validation.hasName(assignees, login));
	return logins.length === 0 ? [] : [{
		...effect,
		logins
	}];
}
// src/run/parts.ts
const MOST_CHARACTERS = 1e7;
function partsOf(issues) {
	const sizes = new Map(issues.map((issue) => [issue, charactersIn(issue)]));
	const sizeOf = (issue) => sizes.get(issue) ?? 0;
	const parts = [];
	let left = 0;
	for (const issue of issues.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
		const part = parts.at(-1);
		if (part !== void 0 && sizeOf(issue) <= left) part.push(issue);
		else {
			parts.push([issue]);
			left = MOST_CHARACTERS;
		}
		left -= sizeOf(issue);
	}
	return parts.length === 1 ? [issues] : parts;
}
function charactersIn(issue) {
	try {
		const { body, timeline } = issue;
		return timeline.reduce((sum, item) => sum + (item.kind === "comment" ? item.body.length : 0), body.length);
	} catch {
		return 0;
	}
}
// src/run/problems.ts
function bugOf(error, { number }, onBug) {
	onBug?.(error);
	return {
		code: "bug",
		message: `Tocsin itself failed over #${number}: ${(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)}`,
		remedy: "Look after this incident yourself, and report the defect with the stack that the debug log of the job has."
	};
}
const failedBy = (problems) => problems.every(require_policy_validation.isLoss) ? {
	kind: "failed",
	isLoss: true
} : { kind: "failed" };
function unreadOf(error) {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
	const { code, message } = error;
	return {
		code,
		message,
		remedy: code === "not-found" || code === "forbidden" ? null : "The next run reads it again."
	};
}
const unknownLedger = ({ number }) => ({
	code: "unknown-ledger-version",
	message: `A comment on #${number} was written by a newer version of Tocsin, or so that this one cannot read it.`,
	remedy: "Use one version of the Action in all workflows."
});
const WHY_FOREIGN = {
	beginning: "it does not begin as this Action\u2019s comments do: another workflow may repeat there what somebody wrote",
	place: "it is not the last line of its comment, as one of this Action\u2019s is",
	issue: "it is about another issue, such as one of the repository that this one came from",
	policy: "it was written under another policy",
	content: "it says what this policy cannot do"
};
function problemOf(code, [first, ...others], describe) {
	if (first === void 0) return [];
	const { message, remedy } = describe(first);
	return [{
		code,
		message: `${message}${others.length === 0 ? "" : ` So it is with ${others.length} more.`}`,
		remedy
	}];
}
function ledgerProblems(lines, problems) {
	const foreign = lines.flatMap(({ url, why }) => why === "lost" || why === "author" ? [] : [{
		url,
		why
	}]);
	const losses = lines.filter(({ why }) => why === "lost");
	const others = problems.some(({ code }) => code === "comment-not-own") ? [] : lines.filter((line) => line.why === "author");
	return [
		...problemOf("foreign-ledger-line", foreign, ({ url, why }) => ({
			message: `The hidden line in ${url} is taken for text: ${WHY_FOREIGN[why]}.`,
			remedy: why === "policy" ? "If this policy was renamed, name the old name in `formerly`." : "If you do not know why it is there, look who writes with this token; that of an own App is written with by nothing else."
		})),
		...problemOf("lost-ledger-line", losses, ({ url }) => ({
			message: `What ${url} recorded is not known, as somebody edited or deleted it: the level that the label shows stands.`,
			remedy: "Edit and delete no comments of Tocsin\u2019s: what it did is known by them. Commands say everything that people can say."
		})),
		...problemOf("unknown-ledger", others, ({ url, by }) => ({
			message: `In ${url} another account, ${by}, recorded what it did about this incident. Whom it called is not called again; nothing else of it counts.`,
			remedy: `If this policy ran with the token of that account before, name it in the policy: \`trusted-authors: [${by.replace(/\[bot\]$/i, "")}]\`.`
		}))
	];
}
// src/run/nobody-reached.ts
function nobodyReached(policy, { number }, done) {
	const comments = done.flatMap((effect) => effect.type === "say" && effect.comment !== null ? [effect.comment] : []);
	if (comments.some(({ mentions }) => mentions.length > 0)) return null;
	const roles = [...new Set(comments.flatMap((comment) => rolesDue(policy, comment)))];
	if (roles.length === 0 && !comments.some(({ isNobodyLeft }) => isNobodyLeft)) return null;
	const names = roles.map((id) => `${policy.roles.get(id)?.name ?? id} (\`${id}\`)`);
	const due = `Somebody was due to be told of #${number}, and nobody at all could be${names.length === 0 ? "" : `: ${names.join(", ")}`}.`;
	const strangers = [...new Set(comments.flatMap(({ calls }) => calls.flatMap(({ unassignable }) => unassignable)))];
	const otherwise = "an `otherwise` with people who have access to the repository, and the levels roles that always have somebody.";
	if (strangers.length === 0) return {
		code: "nobody-reached",
		message: roles.length === 0 ? due : `${due} Their \`who\` gives nobody at this hour, or nobody with an account on GitHub.`,
		loss: { kind: "call" },
		remedy: `Look after this incident yourself. Then see what \`tocsin oncall\` says of this hour, and whether the people have other names on GitHub now. Give these roles ${otherwise}`
	};
	return {
		code: "nobody-reached",
		message: [due, ...reasons(strangers)].join(" "),
		loss: { kind: "call" },
		remedy: `Look after this incident yourself. Then see whether they are called so on GitHub and have access to the repository${strangers.some(require_policy_validation.isTeam) ? ", and whether the token may read the team" : ""}. Give the roles ${otherwise}`
	};
}
function reasons(names) {
	const [teams, people] = [names.filter(require_policy_validation.isTeam), names.filter((name) => !require_policy_validation.isTeam(name))];
	return [...people.length === 0 ? [] : [`GitHub cannot assign ${firstOf(people)} here.`], ...teams.length === 0 ? [] : [`GitHub does not tell who is in ${firstOf(teams)}.`]];
}
const MOST = 10;
function firstOf(logins) {
	return [...logins.slice(0, MOST).map((login) => `\`${login}\``), ...logins.length > MOST ? [`${logins.length - MOST} more`] : []].join(", ");
}
function nobodyNotified({ channels }, effect, { issue, unlinked = [] }) {
	if (channels.size > 0 || effect.type !== "say" || effect.comment === null) return [];
	const { calls, reminders } = effect.comment;
	const people = [...calls.flatMap((call) => call.people), ...reminders.flatMap(({ mentions }) => mentions)];
	const isNotified = (login) => !require_policy_validation.hasName(unlinked, login) || require_policy_validation.hasName(issue.assignees, login);
	if (people.length === 0 || people.some(isNotified)) return [];
	return [{
		code: "nobody-reached",
		message: `Somebody was due to be told of #${issue.number}, and GitHub notified nobody: it made no mention of ${[...new Set(people)].map((login) => `\`${login}\``).join(", ")}.`,
		loss: { kind: "call" },
		remedy: "Look after this incident yourself. Then see whether these people have other names on GitHub now, which the policy has to name, and access to the repository."
	}];
}
function calledWithoutWay({ number }, done) {
	const people = done.flatMap((effect) => {
		if (effect.type !== "say" || effect.comment === null) return [];
		const called = effect.comment.calls.flatMap((call) => call.people);
		return (effect.status?.message?.withoutWay ?? []).filter((login) => require_policy_validation.hasName(called, login));
	});
	if (people.length === 0) return [];
	return [{
		code: "no-way",
		message: `No channel reaches ${firstOf([...new Set(people)])}, called for #${number} on GitHub alone.`,
		remedy: "Give them an address in `contacts` for a channel of the severity\u2019s `reach`."
	}];
}
function rolesDue(policy, { calls, reminders, engaged, isNobodyLeft }) {
	const levels = isNobodyLeft ? engaged.flatMap(({ level }) => policy.levels[level.number - 1]?.roles ?? []) : [];
	return [
		...calls.filter((call) => !standsInForReached(call)).map(({ role }) => role.id),
		...reminders.flatMap(({ roles }) => roles.map(({ id }) => id)),
		...levels
	];
}
const standsInForReached = ({ unreached = [] }) => unreached.some(({ mayBeReached }) => mayBeReached);
// src/run/report.ts
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
function idleReport(one) {
	const { leftAlone, statusComment } = one.decision;
	if (leftAlone === "unknown-ledger-version") return report(one, [], [unknownLedger(one.issue)], { kind: "unread" });
	return leftAlone === null || leftAlone === "ended" && statusComment !== null ? withHeldBack(report(one, [], [], { kind: "nothing-due" }), statusComment?.record.deliveries ?? []) : report(one, [], [], {
		kind: "left-alone",
		why: leftAlone
	});
}
function withHeldBack(incident, deliveries) {
	const held = deliveries.filter(({ state, code, until }) => state === "waiting" && code === "limit" && until === void 0);
	const { next } = incident;
	if (held.length === 0 || next === null) return incident;
	const since = Math.min(...held.map(({ first }) => first));
	return {
		...incident,
		heldBack: {
			messages: [...new Set(held.map((one) => nameOf(one, incident)))],
			again: next.at
		},
		next: require_policy_validation.nextWithoutCall(since)
	};
}
const nameOf = ({ channel, to }, { number, policy }) => [
	policy,
	channel,
	to === null ? `#${number}` : require_policy_validation.nameKey(to)
].join(" ");
const deferredReport = (one, now, why) => ({
	...report(one, [], [], {
		kind: "deferred",
		...why
	}),
	next: dueAgain(one.decision, now)
});
function dueAgain({ fired, late }, now) {
	const [oldest] = fired.toSorted((a, b) => a.due - b.due);
	return {
		...require_policy_validation.nextWithoutCall(now - late),
		...oldest && {
			trigger: oldest.trigger,
			reason: oldest.reason
		}
	};
}
const withFailure = (incident, problem) => ({
	...incident,
	problems: [...incident.problems, problem],
	outcome: { kind: "failed" }
});
const messagesIn = (deliveries) => deliveries.map(({ id, channel, to, state, code }) => ({
	id,
	channel,
	to,
	state,
	code: code ?? null
}));
const withLoss = (outcome) => outcome.kind === "acted" || outcome.kind === "nothing-due" ? {
	kind: "failed",
	isLoss: true
} : outcome;
function report(one, done, problems, outcome) {
	const { decision, issue, policy, policies } = one;
	const severity = require_policy_validation.severityById(policy, decision.severity);
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
		outcome: unreached === null ? outcome : withLoss(outcome),
		...decision.leftAlone === "abandoned" && { isAbandoned: true },
		problems: [
			...problems,
			...unreached === null ? [] : [unreached],
			...calledWithoutWay(issue, done),
			...ledgerProblems(decision.foreignLines.filter((line) => !isByOneOf(policies, line)), problems)
		]
	};
}
const isByOneOf = (policies, line) => line.why === "policy" && policies.some(({ name, formerly }) => name === line.policy || formerly.includes(line.policy));
// src/run/by-urgency.ts
async function handleByUrgency(policies, issues, now, handle, { budget, onBug }) {
	const reports = /* @__PURE__ */ new Map();
	const undecided = [];
	for (const part of partsOf(issues)) {
		const candidates = [];
		for (const issue of part) try {
			candidates.push(candidateOf(require_assigned_issue.assignPolicy(policies, issue, now), now));
		} catch (error) {
			undecided.push(undecidedOf(policies[0], issue, bugOf(error, issue, onBug)));
		}
		await handleDue(candidates.toSorted(byUrgency), handle, {
			now,
			budget,
			reports
		});
	}
	return [...[...reports.keys()].toSorted(byUrgency).flatMap((candidate) => reports.get(candidate) ?? []), ...undecided];
}
async function handleDue(inOrder, handle, { now, budget, reports }) {
	const admitted = [];
	const isEdit = ({ due }) => due === "status-edit";
	for (const candidate of [...inOrder.filter((one) => !isEdit(one)), ...inOrder.filter(isEdit)]) if (candidate.due === "nothing") reports.set(candidate, candidate.idle);
	else if (takes(budget, candidate)) admitted.push(candidate);
	else reports.set(candidate, leftOf(candidate, now));
	const handled = await handle(admitted.map(({ assigned }) => assigned));
	for (const [index, candidate] of admitted.entries()) reports.set(candidate, handled[index] ?? leftOf(candidate, now, true));
}
const leftOf = ({ assigned, due }, now, isRefused = false) => deferredReport(assigned, now, {
	isEdit: due === "status-edit",
	...isRefused ? { isRefused } : {}
});
function candidateOf(assigned, now) {
	const due = dueOf(assigned, now);
	const urgency = urgencyOf(assigned);
	return due === "nothing" ? {
		urgency,
		due,
		idle: idleReport(assigned)
	} : {
		urgency,
		due,
		assigned
	};
}
function dueOf({ decision, issue, policy }, now) {
	const [first, ...more] = require_engine.plan(decision, issue);
	const hasPushes = policy.channels.size > 0 && require_engine.outboxOf(require_engine.foldIssue(policy, issue), now).cancel.length > 0;
	if (first === void 0) return hasPushes ? "other" : "nothing";
	if (decision.comment !== null) return "comment";
	if (decision.statusComment?.record.deliveries?.some(({ state, at }) => state === "intended" && at === now)) return "other";
	return first.type === "say" && first.react.length === 0 && more.length === 0 ? "status-edit" : "other";
}
function takes(budget, { assigned, due }) {
	if (due === "comment") return budget.takeComment(assigned.policy);
	return due === "status-edit" ? budget.takeStatusEdit() : true;
}
const rankOf = ({ policy, decision }) => require_policy_validation.severityById(policy, decision.severity)?.rank ?? Number.MAX_SAFE_INTEGER;
const urgencyOf = (assigned) => rankOf(assigned) * 1e9 - Math.min(1e9 - 1, assigned.decision.late);
const byUrgency = (a, b) => a.urgency - b.urgency;
// src/run/take-back.ts
async function takeBackCalls({ policies, now, edit, onBug }, reports, known) {
	const results = [];
	for (const report of reports) {
		let result = report;
		for (const policy of policies) {
			const issue = known.get(report.number);
			if (issue === void 0 || policy.name === report.policy || !IN_ORDER.has(result.outcome.kind)) continue;
			if (!hasWritten(policy, issue)) continue;
			try {
				const [effect] = require_engine.plan(require_engine.decideOfAnother(policy, issue, now), issue);
				const outcome = effect === void 0 ? null : await edit(policy, issue, effect);
				if (effect === void 0 || outcome === null) continue;
				if (outcome.done) known.set(issue.number, outcome.issue);
				result = outcome.done ? {
					...result,
					done: [...result.done, effect],
					outcome: { kind: "acted" }
				} : withFailure(result, {
					code: outcome.code,
					message: outcome.message,
					remedy: null
				});
			} catch (error) {
				result = withFailure(result, bugOf(error, issue, onBug));
			}
		}
		results.push(result);
	}
	return results;
}
const IN_ORDER = /* @__PURE__ */ new Set([
	"acted",
	"nothing-due",
	"left-alone"
]);
const hasWritten = ({ name, formerly }, { timeline }) => timeline.some((item) => item.kind === "comment" && item.by?.kind === "engine" && [name, ...formerly].some((one) => item.body.includes(`"policy":"${one}@`)));
exports.bugOf = bugOf;
exports.claimIn = claimIn;
exports.confirmEffect = confirmEffect;
exports.dueAgain = dueAgain;
exports.failedBy = failedBy;
exports.handleByUrgency = handleByUrgency;
exports.isRest = isRest;
exports.messagesIn = messagesIn;
exports.nobodyNotified = nobodyNotified;
exports.report = report;
exports.takeBackCalls = takeBackCalls;
exports.unreadOf = unreadOf;
exports.withFailure = withFailure;
exports.withHeldBack = withHeldBack;
exports.withLoss = withLoss;
exports.write = write;
