"""The text layer: blocks, tokens, sentences and quotations, all as offsets into the untouched text."""
