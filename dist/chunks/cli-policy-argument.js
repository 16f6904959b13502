const require_policy_validation = require("./policy-validation.js");
const require_repository = require("./cli-repository.js");
// src/cli/policy-argument.ts
const ONE_POLICY = "the policy (default: the one of this repository)";
const MORE_POLICIES = "policies, or folders of them (default: the one of this repository)";
const ORDERED_POLICIES = "policies; an incident belongs to the first whose `incident` matches";
const POLICY_OPTION = ["--policy <file>", "the same, named as an option"];
const POLICIES_OPTION = ["--policy <files...>", "the same, named as an option"];
function policiesNamed(positional, option = []) {
	const named = [...positional, ...option];
	if (named.length > 0) return {
		ok: true,
		value: named
	};
	const found = require_repository.findDefaultPolicy();
	if (found !== null) return {
		ok: true,
		value: [found]
	};
	const root = require_repository.repositoryRoot();
	const where = root === "." ? "here" : `from here up to the root of the repository (${root})`;
	const strays = require_repository.findStrayPolicies();
	const remedy = strays.length === 0 ? "Name a policy, or write one with `tocsin init`." : `Name ${strays.join(" or ")} as an argument, or move it there.`;
	return {
		ok: false,
		refusal: `There is no ${require_policy_validation.DEFAULT_POLICY} ${where}. ${remedy}`
	};
}
function policyNamed(positional, option) {
	if (positional !== void 0 && option !== void 0 && positional !== option) return {
		ok: false,
		refusal: `This takes one policy: ${positional}, or --policy ${option}.`
	};
	const named = policiesNamed([], [positional ?? option ?? []].flat());
	return named.ok ? {
		ok: true,
		value: named.value[0] ?? ".github/escalation-policy.yml"
	} : named;
}
function withoutPolicies(values) {
	return {
		values: values.filter((value) => !require_policy_validation.isPolicyName(value)),
		policies: values.filter(require_policy_validation.isPolicyName)
	};
}
Object.defineProperty(exports, "MORE_POLICIES", {
	enumerable: true,
	get: function() {
		return MORE_POLICIES;
	}
});
Object.defineProperty(exports, "ONE_POLICY", {
	enumerable: true,
	get: function() {
		return ONE_POLICY;
	}
});
Object.defineProperty(exports, "ORDERED_POLICIES", {
	enumerable: true,
	get: function() {
		return ORDERED_POLICIES;
	}
});
Object.defineProperty(exports, "POLICIES_OPTION", {
	enumerable: true,
	get: function() {
		return POLICIES_OPTION;
	}
});
Object.defineProperty(exports, "POLICY_OPTION", {
	enumerable: true,
	get: function() {
		return POLICY_OPTION;
	}
});
Object.defineProperty(exports, "policiesNamed", {
	enumerable: true,
	get: function() {
		return policiesNamed;
	}
});
Object.defineProperty(exports, "policyNamed", {
	enumerable: true,
	get: function() {
		return policyNamed;
	}
});
Object.defineProperty(exports, "withoutPolicies", {
	enumerable: true,
	get: function() {
		return withoutPolicies;
	}
});
