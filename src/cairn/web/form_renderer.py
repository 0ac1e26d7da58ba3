"""Forms are drawn with our own templates: label, hint, error, then the field."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Looks for form templates where all templates are, ours before Django's.

    Every field is drawn by `django/forms/field.html`: a visible label, the hint, what is wrong, the field itself;
    Django ties hint and error to the field with `aria-describedby` and `aria-invalid`.
    """

    form_template_name = "django/forms/div.html"
    field_template_name = "django/forms/field.html"
