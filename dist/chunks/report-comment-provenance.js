const require_policy_validation = require("./policy-validation.js");
const require_markdown = require("./report-text-markdown.js");
// src/report/comment/provenance.ts
function policyName(policy, issue) {
	return require_markdown.link(require_markdown.code(`${policy.name}@${policy.digest}`), fileUrl(policy.file, policy, issue) ?? "");
}
function policyLine(line, policy, issue) {
	if (line === null) return "";
	const url = fileUrl(line.file, policy, issue);
	const other = require_policy_validation.elsewhere(line.file);
	const name = other === null ? line.file : `${other.repository}//${other.path}`;
	const words = line.file === policy.file ? `line ${line.line}` : `line ${line.line} of ${require_markdown.code(name, 80)}`;
	return require_markdown.link(words, url === null ? "" : `${url}#L${line.line}`);
}
function fileUrl(file, policy, issue) {
	const home = issue.url.split(`/${issue.repository}/`)[0];
	const { repository, path, commit } = require_policy_validation.elsewhere(file) ?? {
		repository: issue.repository,
		path: file,
		commit: policy.commit
	};
	if (commit === null || home === void 0 || home === issue.url) return null;
	const parts = path.replaceAll(/\p{Cs}/gu, "").split("/").map(encodeURIComponent);
	return `${home}/${repository}/blob/${encodeURIComponent(commit)}/${parts.join("/").replaceAll(/[()']/g, escapeInUrl)}`;
}
function escapeInUrl(character) {
	return `%${character.charCodeAt(0).toString(16)}`;
}
Object.defineProperty(exports, "policyLine", {
	enumerable: true,
	get: function() {
		return policyLine;
	}
});
Object.defineProperty(exports, "policyName", {
	enumerable: true,
	get: function() {
		return policyName;
	}
});
