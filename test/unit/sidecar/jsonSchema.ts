/** A small validator for the keywords our schemas use; an unknown keyword is a mistake of the schema or of this file, and throws. */

type Schema = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const plain = ['$schema', 'title', 'description', 'definitions'];

/** What is wrong with a value, as paths with the keyword that says so. */
export function schemaFaults(schema: Schema, value: unknown, root: Schema = schema, path = ''): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]): readonly string[] => {
    const fault = (is: boolean): readonly string[] => (is ? [] : [`${path} ${keyword}`]);
    if (plain.includes(keyword)) return [];
    switch (keyword) {
      case '$ref': return schemaFaults(definition(root, String(wanted)), value, root, path);
      case 'type': return fault([wanted].flat().some((type) => type === typeOf(value)));
      case 'const': return fault(value === wanted);
      case 'enum': return fault((wanted as readonly unknown[]).includes(value));
      case 'pattern': return fault(typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value));
      case 'oneOf': return fault((wanted as readonly Schema[]).filter((one) => schemaFaults(one, value, root, path).length === 0).length === 1);
      case 'required': return isFields(value) ? (wanted as readonly string[]).flatMap((key) => (Object.hasOwn(value, key) ? [] : [`${path}/${key} required`])) : [];
      case 'items': return Array.isArray(value) ? value.flatMap((item, index) => schemaFaults(wanted as Schema, item, root, `${path}/${index}`)) : [];
      case 'properties': return isFields(value) ? propertyFaults(schema, value, root, path) : [];
      case 'patternProperties': return [];
      case 'additionalProperties': return isFields(value) && !('properties' in schema) ? propertyFaults(schema, value, root, path) : [];
      default: throw new Error(`keyword ${keyword} is not known here`);
    }
  });
}

function propertyFaults(schema: Schema, value: Fields, root: Schema, path: string): readonly string[] {
  const own = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const patterns = Object.keys((schema['patternProperties'] ?? {}) as Fields);
  const others = schema['additionalProperties'];
  return Object.entries(value).flatMap(([key, one]) => {
    const schemaOf = own[key];
    if (schemaOf !== undefined) return schemaFaults(schemaOf, one, root, `${path}/${key}`);
    if (patterns.some((pattern) => new RegExp(pattern, 'u').test(key)) || others === undefined || others === true) return [];
    return others === false ? [`${path}/${key} additionalProperties`] : schemaFaults(others as Schema, one, root, `${path}/${key}`);
  });
}

function definition(root: Schema, reference: string): Schema {
  const name = /^#\/definitions\/(\w+)$/u.exec(reference)?.[1] ?? '';
  const found = ((root['definitions'] ?? {}) as Readonly<Record<string, Schema>>)[name];
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function isFields(value: unknown): value is Fields {
  return typeOf(value) === 'object';
}
