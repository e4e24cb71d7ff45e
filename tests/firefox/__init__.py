"""The editions in a real Firefox that follows its readers' policy, from disk with the network off. Run by `make firefox` only."""
