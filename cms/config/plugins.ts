export default () => ({
  // The read model is ours alone (docs/decisions): stock CRUD would bring drafts, filters and nested relations.
  graphql: { enabled: true, config: { shadowCRUD: false, landingPage: false, apolloServer: { introspection: true } } },
});
