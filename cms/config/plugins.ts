export default () => ({
  // The read model is ours alone (docs/decisions): stock CRUD would bring drafts, filters and nested relations.
  graphql: { enabled: true, config: { shadowCRUD: false, landingPage: false, apolloServer: { introspection: true } } },
  // The desk's own check says it in Dutch first (src/desk/uploads).
  upload: { config: { sizeLimit: 25 * 1024 * 1024 } },
});
