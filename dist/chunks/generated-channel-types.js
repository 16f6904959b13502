// src/generated/channel-types.ts
const CHANNEL_TYPES = [
	{
		"type": "slack",
		"title": "Slack",
		"doubt": "blind",
		"askableWith": "token",
		"settings": {
			"url": {
				"type": "string",
				"description": "The address of an incoming webhook; beside a token, the base address of the API.",
				"secret": true,
				"pattern": "^https?://"
			},
			"token": {
				"type": "string",
				"description": "The token of a bot, instead of a webhook. Its scopes are chat:write, and channels:history (groups:history for a private channel) so that Slack can be asked.",
				"secret": true
			},
			"channel": {
				"type": "string",
				"description": "The id of the channel that the bot writes to.",
				"pattern": "^[A-Z\\d]{2,30}$"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["token", "channel"], ["url"]],
		"place": { "requires": [] },
		"contact": null,
		"address": {
			"setting": "url",
			"default": "https://slack.com/api"
		}
	},
	{
		"type": "teams",
		"title": "Microsoft Teams",
		"doubt": "blind",
		"askableWith": null,
		"settings": {
			"url": {
				"type": "string",
				"description": "The address of a workflow that posts to a channel when a webhook request is received.",
				"secret": true,
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["url"]],
		"place": { "requires": [] },
		"contact": null,
		"address": {
			"setting": "url",
			"default": null
		}
	},
	{
		"type": "email",
		"title": "Mail",
		"doubt": "blind",
		"askableWith": null,
		"settings": {
			"server": {
				"type": "string",
				"description": "The mail server: smtps://user:password@host, or smtp:// with STARTTLS. The password is percent-encoded.",
				"secret": true,
				"pattern": "^smtps?://[^/?#]+/?$"
			},
			"from": {
				"type": "string",
				"description": "The address that mails come from.",
				"pattern": "^(?=[!-~]+$)[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\]{1,190}$"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["server", "from"]],
		"place": null,
		"contact": {
			"pattern": "^(?=[!-~]+$)[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\]{1,190}$",
			"form": "a mail address in ASCII, such as alice@acme.example"
		},
		"address": {
			"setting": "server",
			"default": null
		}
	},
	{
		"type": "pagerduty",
		"title": "PagerDuty",
		"doubt": "keyed",
		"askableWith": null,
		"settings": {
			"key": {
				"type": "string",
				"description": "The integration key of a service (Events API v2).",
				"secret": true
			},
			"url": {
				"type": "string",
				"description": "The base address, when it is not https://events.pagerduty.com.",
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["key"]],
		"place": { "requires": [] },
		"contact": null,
		"address": {
			"setting": "url",
			"default": "https://events.pagerduty.com"
		}
	},
	{
		"type": "webhook",
		"title": "Signed webhook",
		"doubt": "keyed",
		"askableWith": null,
		"settings": {
			"url": {
				"type": "string",
				"description": "The address that messages are posted to.",
				"secret": true,
				"pattern": "^https?://"
			},
			"secret": {
				"type": "string",
				"description": "The secret that signs them: whsec_ and base64.",
				"secret": true,
				"pattern": "^(?:whsec_)?(?:[A-Za-z\\d+/]{4})+(?:[A-Za-z\\d+/]{2}==|[A-Za-z\\d+/]{3}=)?$|^(?:whsec_)?(?:[A-Za-z\\d+/]{2}==|[A-Za-z\\d+/]{3}=)$"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["url", "secret"]],
		"place": { "requires": [] },
		"contact": null,
		"address": {
			"setting": "url",
			"default": null
		}
	},
	{
		"type": "ntfy",
		"title": "ntfy",
		"doubt": "keyed",
		"askableWith": null,
		"settings": {
			"topic": {
				"type": "string",
				"description": "The topic of the place. Whoever knows it can read it.",
				"secret": true,
				"pattern": "^[-_A-Za-z\\d]{1,64}$"
			},
			"token": {
				"type": "string",
				"description": "An access token, where the topic is protected.",
				"secret": true
			},
			"url": {
				"type": "string",
				"description": "The base address, when it is not https://ntfy.sh.",
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [[]],
		"place": { "requires": ["topic"] },
		"contact": {
			"pattern": "^[-_A-Za-z\\d]{1,64}$",
			"form": "a topic of ntfy: letters, digits, - and _"
		},
		"address": {
			"setting": "url",
			"default": "https://ntfy.sh"
		}
	},
	{
		"type": "pushover",
		"title": "Pushover",
		"doubt": "askable",
		"askableWith": null,
		"settings": {
			"token": {
				"type": "string",
				"description": "The token of your application at Pushover.",
				"secret": true
			},
			"url": {
				"type": "string",
				"description": "The base address, when it is not https://api.pushover.net.",
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["token"]],
		"place": null,
		"contact": {
			"pattern": "^[A-Za-z\\d]{20,40}$",
			"form": "a user or group key of Pushover: letters and digits"
		},
		"cancels": true,
		"address": {
			"setting": "url",
			"default": "https://api.pushover.net"
		}
	},
	{
		"type": "twilio-sms",
		"title": "Text message (Twilio)",
		"doubt": "askable",
		"askableWith": null,
		"settings": {
			"account": {
				"type": "string",
				"description": "The SID of your account.",
				"secret": true,
				"pattern": "^[A-Za-z\\d]{2,64}$"
			},
			"token": {
				"type": "string",
				"description": "The auth token of your account.",
				"secret": true
			},
			"from": {
				"type": "string",
				"description": "Your number at Twilio, which messages come from.",
				"pattern": "^\\+[1-9]\\d{6,14}$"
			},
			"url": {
				"type": "string",
				"description": "The base address, when it is not https://api.twilio.com.",
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [[
			"account",
			"token",
			"from"
		]],
		"place": null,
		"contact": {
			"pattern": "^\\+[1-9]\\d{6,14}$",
			"form": "a number in international form, such as \"+441632960001\""
		},
		"address": {
			"setting": "url",
			"default": "https://api.twilio.com"
		}
	},
	{
		"type": "twilio-voice",
		"title": "Telephone call (Twilio)",
		"doubt": "askable",
		"askableWith": null,
		"settings": {
			"account": {
				"type": "string",
				"description": "The SID of your account.",
				"secret": true,
				"pattern": "^[A-Za-z\\d]{2,64}$"
			},
			"token": {
				"type": "string",
				"description": "The auth token of your account.",
				"secret": true
			},
			"from": {
				"type": "string",
				"description": "Your number at Twilio, which messages come from.",
				"pattern": "^\\+[1-9]\\d{6,14}$"
			},
			"url": {
				"type": "string",
				"description": "The base address, when it is not https://api.twilio.com.",
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [[
			"account",
			"token",
			"from"
		]],
		"place": null,
		"contact": {
			"pattern": "^\\+[1-9]\\d{6,14}$",
			"form": "a number in international form, such as \"+441632960001\""
		},
		"address": {
			"setting": "url",
			"default": "https://api.twilio.com"
		}
	},
	{
		"type": "telegram",
		"title": "Telegram",
		"doubt": "blind",
		"askableWith": null,
		"settings": {
			"token": {
				"type": "string",
				"description": "The token of your bot.",
				"secret": true,
				"pattern": "^\\d+:[\\w-]+$"
			},
			"chat": {
				"type": "string",
				"description": "The id of a group, or the name of a channel, as a place.",
				"pattern": "^(?:-?\\d{1,16}|@\\w{4,40})$"
			},
			"url": {
				"type": "string",
				"description": "The base address, when it is not https://api.telegram.org.",
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["token"]],
		"place": { "requires": ["chat"] },
		"contact": {
			"pattern": "^\\d{1,16}$",
			"form": "the id of a chat with the bot: digits"
		},
		"address": {
			"setting": "url",
			"default": "https://api.telegram.org"
		}
	},
	{
		"type": "discord",
		"title": "Discord",
		"doubt": "blind",
		"askableWith": null,
		"settings": {
			"url": {
				"type": "string",
				"description": "The address of the channel\u2019s webhook.",
				"secret": true,
				"pattern": "^https?://"
			},
			"insecure": {
				"type": "boolean",
				"description": "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
			}
		},
		"required": [["url"]],
		"place": { "requires": [] },
		"contact": null,
		"address": {
			"setting": "url",
			"default": null
		}
	}
];
exports.CHANNEL_TYPES = CHANNEL_TYPES;
