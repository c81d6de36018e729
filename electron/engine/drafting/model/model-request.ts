// One question to a model as it goes over the wire, for either protocol; the same bytes are shown before and sent after.
import type { ModelProtocol, ModelRequestView, ModelSettings } from '../../../contract/model.ts';
import type { ModelPrompt } from './model-prompt.ts';

/** Newer models there know `max_tokens` no longer; everybody else who speaks the protocol still does. */
const OPENAI = 'api.openai.com';

export function modelRequest(settings: ModelSettings, prompt: ModelPrompt): ModelRequestView {
  const { protocol, baseUrl, model, maxAnswerTokens } = settings;
  const base = baseUrl.replace(/\/+$/, '');
  const limit = new URL(baseUrl).hostname === OPENAI ? 'max_completion_tokens' : 'max_tokens';
  const headers = [
    { name: 'content-type', value: 'application/json' },
    { name: 'accept', value: 'text/event-stream' },
  ];
  if (protocol === 'anthropic') {
    return {
      method: 'POST',
      url: `${base.endsWith('/v1') ? base : `${base}/v1`}/messages`,
      headers: [...headers, { name: 'anthropic-version', value: '2023-06-01' }],
      body: JSON.stringify({
        model,
        max_tokens: maxAnswerTokens,
        stream: true,
        system: prompt.system,
        messages: [{ role: 'user', content: prompt.user }],
      }),
    };
  }
  return {
    method: 'POST',
    url: `${base}/chat/completions`,
    headers,
    body: JSON.stringify({
      model,
      [limit]: maxAnswerTokens,
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
    }),
  };
}

export function keyHeader(protocol: ModelProtocol, key: string): Readonly<Record<string, string>> {
  return protocol === 'anthropic' ? { 'x-api-key': key } : { authorization: `Bearer ${key}` };
}
