extension Country {
  /// Every membership of it in a group of the reference data, by the id of the group, then by its beginning.
  ///
  /// Looked up by the id; what a knowledge base says of groups is not asked. Constant time.
  public var groupMemberships: [(group: ReferenceGroup, membership: ReferenceMembership)] {
    ReferenceGroups.memberships(of: id.text)
  }
}
