"""A file in; a typed case, guide or initiative out, or every reason why not, each at its place."""

from builder.stages.validate.file import validate as validate
