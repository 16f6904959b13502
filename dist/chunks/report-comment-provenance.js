const require_markdown = require("./report-text-markdown.js");
// src/report/comment/provenance.ts
function policyName(policy, issue) {
	return require_markdown.link(require_markdown.code(`${policy.name}@${policy.digest}`), fileUrl(policy, issue) ?? "");
}
function policyLine(line, policy, issue) {
	if (line === null) return "";
	const url = fileUrl(policy, issue);
	return require_markdown.link(`line ${line}`, url === null ? "" : `${url}#L${line}`);
}
function fileUrl(policy, issue) {
	const home = issue.url.split(`/${issue.repository}/`)[0];
	if (policy.commit === null || home === void 0 || home === issue.url) return null;
	const path = policy.file.replaceAll(/\p{Cs}/gu, "").split("/").map(encodeURIComponent).join("/").replaceAll(/[()']/g, escapeInUrl);
	return `${home}/${issue.repository}/blob/${encodeURIComponent(policy.commit)}/${path}`;
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
