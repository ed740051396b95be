"""The forms of `regie`, one module per noun. They check what was typed; what it means to the region, actions check."""
