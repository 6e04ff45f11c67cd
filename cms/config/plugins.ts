export default () => ({
  // The read model is ours alone (docs/decisions): stock CRUD would bring drafts, filters and nested relations.
  // The desk's own check says it in Dutch first (src/desk/uploads).
  upload: { config: { sizeLimit: 25 * 1024 * 1024 } },
  graphql: {
    enabled: true,
    config: {
      shadowCRUD: false,
      landingPage: false,
      // The deepest field is a part of a newsletter's block; pieces are cut to size by the read model itself.
      depthLimit: 12,
      defaultLimit: 100,
      maxLimit: 1000,
      apolloServer: {
        introspection: true,
        // The largest document of ours has 1,500; ten thousand aliases are no question.
        parseOptions: { maxTokens: 10_000 },
        // The receipt of the first release of a large site names ten thousand entries: some 5 MB.
        bodyParserConfig: { jsonLimit: '8mb' },
      },
    },
  },
});
