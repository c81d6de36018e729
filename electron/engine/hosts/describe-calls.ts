// `tend --help` and `tend help <call>`: the calls and their inputs in words, made from the contract itself.
import { z } from 'zod';
import type { CallSpec } from '../../contract/call.ts';

type CallTable = Readonly<Record<string, CallSpec>>;

const schema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get anyOf() {
    return z.array(schema).optional();
  },
  get items() {
    return z.union([z.boolean(), schema]).optional();
  },
  get prefixItems() {
    return z.array(schema).optional();
  },
  get properties() {
    return z.record(z.string(), schema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), schema]).optional();
  },
  required: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
type Schema = z.infer<typeof schema>;

export function describeCalls(calls: CallTable): string {
  return Object.entries(calls)
    .map(([name, spec]) => `  ${name}\n      ${spec.summary}\n      ${inWords(spec.input, 'input', 6)}\n`)
    .join('\n');
}

export function describeCall(name: string, spec: CallSpec): string {
  const input = inWords(spec.input, 'input', 2);
  const output = inWords(spec.output, 'output', 2);
  return `tend call ${name} '<json>'\n\n${spec.summary}\n\nInput\n  ${input}\n\nOutput\n  ${output}`;
}

function inWords(type: z.ZodType, io: 'input' | 'output', indent: number): string {
  return words(schema.parse(z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' })), indent);
}

const WIDTH = 100;

/** On one line where that fits; else an object has one field a line. A `?` marks what may be left out. */
function words(type: Schema, indent: number): string {
  const short = wordsOnOneLine(type);
  if (indent + short.length <= WIDTH) return short;
  if (type.anyOf) return type.anyOf.map((each) => words(each, indent)).join(' | ');
  if (type.enum) return brokenUnion(short, indent);
  if (typeof type.items === 'object') return `${words(type.items, indent)}[]`;
  if (typeof type.additionalProperties === 'object') {
    return `{ [name]: ${words(type.additionalProperties, indent + 2)} }`;
  }
  if (!type.properties) return short;
  const pad = ' '.repeat(indent + 2);
  const lines = fieldsOf(type).map((field) => `${pad}${field.name}: ${words(field.type, indent + 2)}`);
  return `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

function brokenUnion(short: string, indent: number): string {
  const pad = `\n${' '.repeat(indent + 2)}| `;
  let width = 0;
  return short.split(' | ').reduce((text, choice) => {
    const breaks = width + choice.length > WIDTH - indent;
    width = breaks ? choice.length : width + choice.length + 3;
    return `${text}${breaks ? pad : ' | '}${choice}`;
  });
}

function wordsOnOneLine(type: Schema): string {
  if (type.anyOf) return type.anyOf.map(wordsOnOneLine).join(' | ');
  if (type.enum) return type.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (type.const !== undefined) return JSON.stringify(type.const);
  if (Array.isArray(type.type)) return type.type.join(' | ');
  if (type.prefixItems) return `[${type.prefixItems.map(wordsOnOneLine).join(', ')}]`;
  if (type.type === 'array') return many(typeof type.items === 'object' ? wordsOnOneLine(type.items) : 'anything');
  if (type.type === 'object') return objectOnOneLine(type);
  if (type.type === 'integer' || type.type === 'number') return range(type.type, type);
  return type.type ?? 'anything';
}

function objectOnOneLine(type: Schema): string {
  if (!type.properties) return `{ [name]: ${record(type)} }`;
  const parts = fieldsOf(type).map((field) => `${field.name}: ${wordsOnOneLine(field.type)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function fieldsOf(type: Schema): readonly { name: string; type: Schema }[] {
  return Object.entries(type.properties ?? {}).map(([name, each]) => ({
    name: type.required?.includes(name) ? name : `${name}?`,
    type: each,
  }));
}

function many(item: string): string {
  return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function record(type: Schema): string {
  return typeof type.additionalProperties === 'object' ? wordsOnOneLine(type.additionalProperties) : 'anything';
}

/** The limits of a safe integer say nothing; those that a call sets do. */
function range(name: string, { minimum, maximum }: Schema): string {
  const bounded = minimum !== undefined && maximum !== undefined && minimum > -1e15 && maximum < 1e15;
  return bounded ? `${name} ${minimum}..${maximum}` : name;
}
