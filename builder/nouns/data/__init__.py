"""What the open data is made of: lists of typed cells, a graph, a schema, and text as it stands in XML."""
