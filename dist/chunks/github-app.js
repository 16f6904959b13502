require("./rolldown-runtime.js");
const require_octokit_app = require("./octokit-app.js");
const require_octokit = require("./octokit.js");
const require_transport = require("./github-transport.js");
// src/github/app.ts
function createAppTokens({ appId, privateKey, apiUrl }) {
	const octokit = new require_octokit.Octokit({
		baseUrl: apiUrl,
		request: { fetch: require_transport.transport() },
		authStrategy: require_octokit_app.createAppAuth,
		auth: {
			appId,
			privateKey
		},
		log: require_transport.SILENT
	});
	const installations = /* @__PURE__ */ new Map();
	const installationOf = async (owner, name) => {
		const known = installations.get(`${owner}/${name}`);
		if (known !== void 0) return known;
		const { data } = await octokit.request("GET /repos/{owner}/{repo}/installation", {
			owner,
			repo: name
		});
		installations.set(`${owner}/${name}`, data.id);
		return data.id;
	};
	return async (owner, name) => {
		try {
			const installationId = await installationOf(owner, name);
			const { token } = await octokit.auth({
				type: "installation",
				installationId
			});
			return token;
		} catch (thrown) {
			installations.delete(`${owner}/${name}`);
			throw require_transport.nameError(thrown, `the token of App ${appId} for ${owner}/${name}`, false);
		}
	};
}
exports.createAppTokens = createAppTokens;
