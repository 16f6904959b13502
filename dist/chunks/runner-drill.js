require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_drill = require("./engine-drill.js");
const require_drill_issue = require("./runner-drill-issue.js");
const require_action_start = require("./action-start.js");
let node_crypto = require("node:crypto");
// src/runner/drill.ts
async function drill(client, options) {
	const { policies, dryRun } = options;
	const issue = require_drill_issue.openDrillIssue(client);
	const { at, ways: before, problems } = await issue.read();
	const records = require_drill.recordsOf(before, policies, at);
	const { due, waiting, inTheWay, planned } = await planDrill(records, at, options);
	const report = {
		at,
		issue: null,
		ways: records,
		waiting
	};
	if (dryRun) return {
		...report,
		sent: planned,
		problems: [...problems, ...inTheWay]
	};
	for (const { message } of inTheWay) options.warn(message);
	const sendings = require_drill.withCodes(due, `${client.owner}/${client.name}`, node_crypto.randomInt);
	const intended = require_drill.withSendings(records, sendings, at);
	if (require_drill_issue.isTooLong(require_drill.printDrillRecord(intended))) return {
		...report,
		sent: [],
		problems: [TOO_MANY]
	};
	const { ref } = await issue.write(intended, at);
	const outcomes = await deliver(sendings, ref, options);
	const after = await record(issue, sendings, outcomes, {
		at,
		policies,
		fallback: intended
	});
	const sent = sendings.map((sending) => ({
		way: sending.way,
		outcome: outcomeOf(sending, ref, outcomes)
	}));
	return {
		...report,
		issue: ref,
		ways: after.ways,
		sent,
		problems: [
			...problems,
			...after.problems,
			...sent.flatMap(failureOf)
		]
	};
}
async function testAlone(options, now) {
	const ways = require_drill.recordsOf([], options.policies, now);
	const { due, waiting, inTheWay, planned } = await planDrill(ways, now, options);
	const report = {
		at: now,
		issue: null,
		ways,
		waiting
	};
	if (options.dryRun) return {
		...report,
		sent: planned,
		problems: inTheWay
	};
	for (const { message } of inTheWay) options.warn(message);
	const sendings = require_drill.withCodes(due, "", node_crypto.randomInt).map((sending) => ({
		...sending,
		code: null
	}));
	const outcomes = await deliver(sendings, null, options);
	const sent = sendings.map((sending) => ({
		way: sending.way,
		outcome: outcomeOf(sending, null, outcomes)
	}));
	return {
		...report,
		sent,
		problems: sent.flatMap(failureOf)
	};
}
async function planDrill(ways, at, options) {
	const { policies, scope } = options;
	const isWanted = (way) => require_drill.isWithin(way, scope) && policies.some((one) => hasWay(one, way));
	const due = require_drill.dueWays(ways, isWanted, policies, at);
	const obstacles = await obstaclesTo(due, options);
	return {
		due,
		waiting: ways.filter(isWanted).length - due.length,
		inTheWay: obstacles.map(problemOf),
		planned: due.map((way) => plannedTest(way, obstacles))
	};
}
const hasWay = (policy, way) => require_drill.waysOf(policy).some((one) => require_policy_validation.sameWay(one, way));
const TOO_MANY = {
	code: "too-many-ways",
	message: "There are more ways than one issue can hold the records of, so nothing was sent.",
	remedy: "Give each part of the organisation a repository and a policy of its own, or fewer ways to each person."
};
async function obstaclesTo(ways, { policies, environment, scope }) {
	const { obstaclesOf } = await Promise.resolve().then(() => require("./channels.js")).then((n) => n.channels_exports);
	const all = policies.map(async (policy) => {
		const own = ways.filter((way) => way.policy === policy.name);
		const used = require_drill.usedChannels(policy);
		const isWanted = (name) => own.some(({ channel }) => channel === name) || used.has(name) && scope.person === null && (scope.channel ?? name) === name;
		const channels = new Map([...require_action_start.configsOf(policy)].filter(([name]) => isWanted(name)));
		return (await obstaclesOf(own, channels, policy.contacts.known ?? /* @__PURE__ */ new Map(), environment)).map((one) => ({
			...one,
			policy: policy.name
		}));
	});
	return (await Promise.all(all)).flat();
}
const problemOf = (one) => ({
	code: "drill-obstacle",
	message: `${require_policy_validation.wayName(one)}: ${one.message}`,
	remedy: MEND
});
function plannedTest(way, obstacles) {
	const found = obstacles.find(({ policy, channel, to }) => policy === way.policy && channel === way.channel && (to ?? way.to) === way.to);
	return {
		way,
		outcome: found ? {
			kind: "failed",
			code: found.code,
			message: found.message
		} : null
	};
}
const MEND = "Mend the channel, its secret or the address, and drill it again.";
async function deliver(sendings, issue, { policies, messenger }) {
	const parts = policies.map(async (policy) => {
		const messages = sendings.filter(({ way }) => way.policy === policy.name).map((sending) => require_drill.testMessage(sending, issue));
		return messages.length === 0 ? /* @__PURE__ */ new Map() : await messenger(policy)?.deliver(messages) ?? /* @__PURE__ */ new Map();
	});
	return new Map((await Promise.all(parts)).flatMap((outcomes) => [...outcomes]));
}
const outcomeOf = (sending, issue, outcomes) => outcomes.get(require_drill.testMessage(sending, issue).id) ?? {
	kind: "doubt",
	why: "Nothing came back of it."
};
async function record(issue, sendings, outcomes, { at, policies, fallback }) {
	try {
		const now = await issue.read();
		const ways = require_drill.withOutcomes(require_drill.recordsOf(now.ways, policies, now.at), sendings, at, outcomes);
		const { problems } = await issue.write(ways, now.at);
		return {
			ways,
			problems
		};
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		return {
			ways: require_drill.withOutcomes(fallback, sendings, at, outcomes),
			problems: [{
				code: "drill-not-recorded",
				message: `The messages were sent, and the issue could not be brought up to date. ${error.message}`,
				remedy: "The codes can be confirmed all the same. The next drill brings the issue up to date."
			}]
		};
	}
}
function failureOf({ way, outcome }) {
	const problem = (message, remedy) => [{
		code: "drill-failed",
		message: `${require_policy_validation.wayName(way)}: ${message}`,
		remedy
	}];
	switch (outcome?.kind) {
		case "failed": return problem(`the test message failed (${outcome.code}). ${outcome.message}`, MEND);
		case "doubt": return problem(`the test message may not have arrived. ${outcome.why}`, "Whoever got it confirms it by its code.");
		case "not-taken": return problem("the service was too busy to take the test message.", "The next drill tries it again.");
		case "sent":
		case "not-needed":
		case void 0: return [];
		default: return outcome;
	}
}
const drillLabelProblem = (policies) => {
	const policy = policies.find(({ incident }) => require_policy_validation.hasName(incident.labels, require_policy_validation.DRILL_LABEL));
	return policy === void 0 ? null : {
		code: "drill-label-taken",
		message: `The policy ${policy.name} takes issues with the label ${require_policy_validation.DRILL_LABEL} for incidents, and the issue of the drills has it.`,
		remedy: "Name another label in `incident.label`."
	};
};
exports.drill = drill;
exports.drillLabelProblem = drillLabelProblem;
exports.testAlone = testAlone;
