"""Reflections with their earlier versions and pictures, and the replies to them."""

from cairn.reflections.models.pictures import ReflectionPicture
from cairn.reflections.models.reflections import Reflection, ReflectionVersion
from cairn.reflections.models.replies import ReflectionReply

__all__ = ["Reflection", "ReflectionPicture", "ReflectionReply", "ReflectionVersion"]
