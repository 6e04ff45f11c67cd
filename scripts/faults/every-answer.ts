import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type IntrospectionQuery,
} from 'graphql';

/** Fewer than the desk allows; deeper than any field lies. */
const deepest = 9;

/** Asks the desk for everything that its schema offers, with a token, and answers all of it as text, by root field. */
export async function everyAnswer(
  deskUrl: string,
  token: string,
  entry: { uid: string; id: string },
): Promise<Map<string, string>> {
  const ask = async (query: string): Promise<string> => {
    const answer = await fetch(`${deskUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return answer.text();
  };
  const { data } = JSON.parse(await ask(getIntrospectionQuery())) as { data: IntrospectionQuery };
  const roots = Object.values(buildClientSchema(data).getQueryType()?.getFields() ?? {});
  const answers = new Map<string, string>();
  for (const root of roots) {
    const given = (name: string): string => JSON.stringify(name === 'uid' ? entry.uid : entry.id);
    const required = root.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${given(name)}`);
    const first = root.args.some(({ name }) => name === 'first') ? ['first: 1000'] : [];
    const parameters = [...required, ...first].join(', ');
    const query = `{ ${root.name}${parameters === '' ? '' : `(${parameters})`} ${selection(root, 0)} }`;
    answers.set(root.name, await ask(query));
  }
  return answers;
}

function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  return isObjectType(type) ? `{ ${fieldsOf(type, depth + 1)} }` : '';
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields());
  const shown = fields.filter((field) => depth < deepest || !isObjectType(getNamedType(field.type)));
  return ['__typename', ...shown.map((field) => `${field.name} ${selection(field, depth)}`)].join(' ');
}
