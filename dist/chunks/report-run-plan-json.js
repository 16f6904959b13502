const require_policy_validation = require("./policy-validation.js");
// src/report/run/plan-json.ts
function planOf(report) {
	return {
		version: 1,
		at: report.at === null ? null : require_policy_validation.formatInstant(report.at),
		mode: report.mode,
		"dry-run": report.dryRun,
		repository: report.repository,
		policies: report.policies.map(({ name, digest, file, commit }) => ({
			name,
			digest,
			file,
			commit
		})),
		incidents: report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone").map(incidentOf),
		problems: report.problems
	};
}
function incidentOf(incident) {
	const { next, outcome } = incident;
	return {
		number: incident.number,
		url: incident.url,
		title: incident.title,
		policy: incident.policy,
		severity: incident.severity?.id ?? null,
		level: incident.level?.number ?? null,
		status: incident.status,
		outcome: outcome.kind,
		fired: incident.fired.map(({ trigger, due, nth, line }) => ({
			trigger,
			due: require_policy_validation.formatInstant(due),
			nth,
			line
		})),
		"would-fire": incident.wouldFire.map(({ trigger }) => trigger),
		effects: incident.done.map(effectOf),
		next: next === null ? null : {
			at: require_policy_validation.formatInstant(next.at),
			trigger: next.trigger
		},
		"late-seconds": incident.late,
		problems: incident.problems
	};
}
function effectOf(effect) {
	switch (effect.type) {
		case "label": return {
			type: "label",
			add: effect.add,
			remove: effect.remove,
			because: effect.because
		};
		case "assign": return {
			type: "assign",
			logins: effect.logins,
			because: effect.because
		};
		case "say": return {
			type: "say",
			comment: effect.comment !== null,
			status: effect.status !== null,
			mentions: effect.comment?.mentions ?? [],
			reactions: effect.react.length,
			minimised: effect.minimise.length,
			because: effect.because
		};
		case "open-review": return {
			type: "open-review",
			label: effect.label,
			because: effect.because
		};
		case "close-duplicate": return {
			type: "close-duplicate",
			number: effect.review.number,
			of: effect.of.number,
			because: effect.because
		};
		case "close": return {
			type: "close",
			reason: effect.reason,
			because: effect.because
		};
		default: return effect;
	}
}
Object.defineProperty(exports, "planOf", {
	enumerable: true,
	get: function() {
		return planOf;
	}
});
