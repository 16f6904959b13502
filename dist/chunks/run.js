require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
// src/run.ts
async function run(policies, issues, now, tracker, options) {
	const all = issues.map((issue) => belongs(policies, issue, now)).toSorted((a, b) => urgency(a) - urgency(b));
	const spent = /* @__PURE__ */ new Map();
	const reports = [];
	for (const one of all) {
		const comments = spent.get(one.policy) ?? 0;
		const speaks = one.decision.comment !== null;
		if (speaks && comments >= one.policy.limits.commentsPerRun) {
			reports.push(report(one, [], [], { kind: "deferred" }));
			continue;
		}
		if (speaks) spent.set(one.policy, comments + 1);
		reports.push(await runIncident(one, now, tracker, options));
	}
	return reports;
}
function belongs(policies, issue, now) {
	const decisions = policies.map((policy) => ({
		policy,
		issue,
		decision: require_engine.decide(policy, issue, now)
	}));
	const [first] = policies;
	return decisions.find(({ decision }) => decision.leftAlone !== "not-an-incident") ?? {
		policy: first,
		issue,
		decision: require_engine.decide(first, issue, now)
	};
}
const rankOf = ({ policy, decision }) => policy.severities.find(({ id }) => id === decision.severity)?.rank ?? Number.MAX_SAFE_INTEGER;
const urgency = (one) => rankOf(one) * 1e9 - Math.min(1e9 - 1, one.decision.late);
const TRIES = 3;
async function runIncident(one, now, tracker, options) {
	const { policy } = one;
	if (require_engine.plan(one.decision, one.issue).length === 0) return untouched(one);
	if (options.dryRun) {
		const { effects, issue: after } = require_engine.settle(policy, one.issue, now);
		return report(one, effects.flatMap((effect) => came(effect, after)), [], { kind: "acted" });
	}
	const done = [];
	const problems = [];
	const tries = /* @__PURE__ */ new Map();
	let said = null;
	let issue = one.issue;
	let unread = true;
	for (;;) {
		if (unread) try {
			issue = await tracker.reread(issue);
		} catch (error) {
			problems.push(problemOf(error));
			return report(one, done, problems, { kind: done.length > 0 ? "failed" : "unread" });
		}
		const decision = require_engine.decide(policy, issue, now);
		const effect = require_engine.plan(decision, issue).find(({ type }) => (tries.get(type) ?? 0) < TRIES);
		if (effect === void 0) return report({
			policy,
			issue,
			decision: said ?? decision
		}, done, problems, { kind: problems.length > 0 ? "failed" : done.length > 0 ? "acted" : "nothing-due" });
		const outcome = await tracker.perform(issue, options.render(policy, effect));
		const last = !outcome.done && outcome.code === "forbidden";
		tries.set(effect.type, last ? TRIES : (tries.get(effect.type) ?? 0) + 1);
		if (outcome.done) {
			if (effect.type === "say") said ??= decision;
			issue = outcome.issue;
			done.push(...came(effect, issue));
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
function problemOf(error) {
	const { code = "unread", message } = error;
	return {
		code,
		message: message ?? String(error),
		remedy: code === "not-found" || code === "forbidden" ? null : "The next run reads it again."
	};
}
function came(effect, { assignees }) {
	if (effect.type !== "assign") return [effect];
	const assigned = new Set(assignees.map((login) => login.toLowerCase()));
	const logins = effect.logins.filter((login) => assigned.has(login.toLowerCase()));
	return logins.length === 0 ? [] : [{
		...effect,
		logins
	}];
}
const illegible = ({ number }) => ({
	code: "unknown-ledger-version",
	message: `A comment on #${number} was written by a newer version of Tocsin, or so that this one cannot read it.`,
	remedy: "Use one version of the Action in all workflows."
});
function untouched(one) {
	const { leftAlone, statusComment } = one.decision;
	if (leftAlone === "unknown-ledger-version") return report(one, [], [illegible(one.issue)], { kind: "unread" });
	return leftAlone === null || leftAlone === "ended" && statusComment !== null ? report(one, [], [], { kind: "nothing-due" }) : report(one, [], [], {
		kind: "left-alone",
		why: leftAlone
	});
}
function report(one, done, problems, outcome) {
	const { decision, issue, policy } = one;
	const severity = policy.severities.find(({ id }) => id === decision.severity);
	const level = decision.level === null ? void 0 : policy.levels[decision.level - 1];
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
		outcome,
		problems
	};
}
exports.run = run;
