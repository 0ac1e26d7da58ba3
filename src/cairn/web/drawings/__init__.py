"""Pictures as numbers: pure computations whose results the components draw as SVG."""
